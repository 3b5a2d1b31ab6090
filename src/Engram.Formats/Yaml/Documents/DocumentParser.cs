using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Engram.Formats.Yaml.Documents;

/// <summary>Reads YAML into nodes that know their line and column. One document, no anchors, no tags: what a reader sees is what there is.</summary>
internal sealed class DocumentParser
{
    private const int DeepestNesting = 50;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Problems _problems;

    private DocumentParser(string text, Problems problems)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        (_parser, _problems) = (new Parser(_scanner), problems);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="problems">Where duplicate keys are noted; reading goes on after them.</param>
    /// <exception cref="FormatsException"><c>EN0831</c>: not YAML; <c>EN0833</c>: a part of YAML that is not used here.</exception>
    public static Node Parse(string text, Problems problems)
    {
        DocumentParser parser = new(text, problems);
        try
        {
            return parser.Document();
        }
        catch (YamlException e)
        {
            throw new FormatsException(SyntaxAdvice.For(e.Message, At(e.End), text, problems.File), e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner has no error of its own for some broken texts, e.g. a brace that is never closed.
            throw new FormatsException(SyntaxAdvice.For("", At(parser._scanner.CurrentPosition), text, problems.File), e);
        }
    }

    private Node Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return new ScalarNode(new(1, 1), "");
        }

        _parser.Consume<DocumentStart>();
        Node root = Read(0);
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<DocumentStart>(out DocumentStart? second)
            ? throw Unused(At(second.Start), "a second document begins here", "Keep one document to a file: remove the line '---'")
            : root;
    }

    private Node Read(int depth)
    {
        ParsingEvent current = _parser.Current!;
        Position at = At(current.Start);
        if (depth > DeepestNesting)
        {
            throw Unused(at, $"more than {DeepestNesting} levels are nested", "Check the brackets");
        }

        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw Unused(at, "anchors (&), aliases (*) and tags (!) are not used in these files", "Write the value out; put a text that begins with &, * or ! in quotes");
        }

        return current switch
        {
            SequenceStart => List(at, depth),
            MappingStart => Map(at, depth),
            _ => Scalar(),
        };
    }

    private ScalarNode Scalar()
    {
        Scalar scalar = _parser.Consume<Scalar>();
        return new(At(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private ListNode List(Position at, int depth)
    {
        ImmutableArray<Node>.Builder items = ImmutableArray.CreateBuilder<Node>();
        _parser.Consume<SequenceStart>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read(depth + 1));
        }

        return new(at, items.ToImmutable());
    }

    private MapNode Map(Position at, int depth)
    {
        ImmutableArray<MapEntry>.Builder entries = ImmutableArray.CreateBuilder<MapEntry>();
        Dictionary<string, Position> seen = [];
        _parser.Consume<MappingStart>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Read(depth + 1) is not ScalarNode key)
            {
                throw Unused(at, "a key is a list or a section", "Write 'key: value' with a plain name as the key");
            }

            Node value = Read(depth + 1);
            if (seen.TryGetValue(key.Text, out Position first))
            {
                _problems.Add("EN0832", key.Position, $"the key '{key.Shortened}' is already given in line {first.Line}", "Keep one of the two");
                continue;
            }

            seen.Add(key.Text, key.Position);
            entries.Add(new(key.Text, key.Position, value));
        }

        // A pair inside a list, [ a: 1 ], has no beginning of its own (line 1, column 1): its key has.
        bool placeless = at is { Line: <= 1, Column: <= 1 } && entries.Count > 0;
        return new(placeless ? entries[0].Position : at, entries.ToImmutable());
    }

    private FormatsException Unused(Position at, string found, string advice) => new(new("EN0833", at.In(_problems.File), found, advice));

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
