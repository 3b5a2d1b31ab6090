using System.Globalization;
using Engram.Units;

namespace Engram.Mechanisms.Expressions;

/// <summary>Reads formulas: + − * / ^, comparisons, calls, <c>if(c, a, b)</c>, numbers with units in square brackets.</summary>
internal ref struct ExpressionParser
{
    // Brackets within brackets, far beyond any formula and well within the stack.
    private const int Deepest = 200;

    private readonly string _text;
    private int _position;
    private int _depth;

    private ExpressionParser(string text) => _text = text;

    public static Expression Parse(string text)
    {
        ExpressionParser parser = new(text);
        Expression result = parser.Comparison();
        parser.SkipSpaces();
        return parser._position == text.Length ? result : throw parser.Unexpected("an operator or the end");
    }

    private Expression Comparison()
    {
        Expression left = Sum();
        SkipSpaces();
        foreach ((string text, BinaryOperator op) in (ReadOnlySpan<(string, BinaryOperator)>)
            [("<=", BinaryOperator.LessOrEqual), (">=", BinaryOperator.GreaterOrEqual), ("<", BinaryOperator.Less), (">", BinaryOperator.Greater)])
        {
            if (string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0)
            {
                _position += text.Length;
                return new Binary(op, left, Sum());
            }
        }

        return left;
    }

    private Expression Sum()
    {
        Expression left = Product();
        while (true)
        {
            if (Accept('+'))
            {
                left = new Binary(BinaryOperator.Add, left, Product());
            }
            else if (Accept('-'))
            {
                left = new Binary(BinaryOperator.Subtract, left, Product());
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Product()
    {
        Expression left = Signed();
        while (true)
        {
            if (Accept('*'))
            {
                left = new Binary(BinaryOperator.Multiply, left, Signed());
            }
            else if (Accept('/'))
            {
                left = new Binary(BinaryOperator.Divide, left, Signed());
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Signed()
    {
        if (++_depth > Deepest)
        {
            throw Unexpected($"at most {Deepest} brackets within each other");
        }

        bool minus = Accept('-');
        SkipSpaces();
        bool number = minus && _position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.');
        Expression result = minus || Accept('+') ? Signed() : Power();
        _depth--;

        // -5 is a number; -(5), -5^2 and -x are opposites.
        return !minus ? result : number && result is Number n ? n with { Value = -n.Value } : new Negation(result);
    }

    private Expression Power()
    {
        Expression left = Atom();
        return Accept('^') ? new Binary(BinaryOperator.Power, left, Signed()) : left;
    }

    private Expression Atom()
    {
        SkipSpaces();
        if (_position >= _text.Length)
        {
            throw Unexpected("a number, a name or '('");
        }

        char c = _text[_position];
        if (char.IsAsciiDigit(c) || c == '.')
        {
            return ReadNumber();
        }

        if (Accept('('))
        {
            Expression inner = Comparison();
            Expect(')');
            return inner;
        }

        return char.IsLetter(c) || c == '_' ? NameOrCall() : throw Unexpected("a number, a name or '('");
    }

    private Number ReadNumber()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsAsciiDigit(_text[_position]) || _text[_position] == '.'
            || (_text[_position] is '+' or '-' && _text[_position - 1] is 'e' or 'E') || _text[_position] is 'e' or 'E'))
        {
            _position++;
        }

        if (!double.TryParse(_text.AsSpan(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            _position = start;
            throw Unexpected("a number");
        }

        if (!Accept('['))
        {
            return new Number(value);
        }

        int close = _text.IndexOf(']', _position);
        if (close < 0 || !Unit.TryParse(_text[_position..close], out Unit unit))
        {
            throw Unexpected("a unit such as [mV] or [1/mM/ms]");
        }

        _position = close + 1;
        return new Number(value * unit.Factor, unit.Dimension);
    }

    private Expression NameOrCall()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '.'))
        {
            _position++;
        }

        string name = _text[start.._position];
        if (!Accept('('))
        {
            return new Symbol(name);
        }

        List<Expression> arguments = [Comparison()];
        while (Accept(','))
        {
            arguments.Add(Comparison());
        }

        Expect(')');
        return name == "if" && arguments.Count == 3
            ? new Conditional(arguments[0], arguments[1], arguments[2])
            : new Call(name, arguments.ToEquatableArray());
    }

    private void Expect(char c)
    {
        if (!Accept(c))
        {
            throw Unexpected($"'{c}'");
        }
    }

    private bool Accept(char c)
    {
        SkipSpaces();
        if (_position < _text.Length && (_text[_position] == c || (c == '-' && _text[_position] == '−')))
        {
            _position++;
            return true;
        }

        return false;
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private readonly MechanismException Unexpected(string expected) => new(new(
        "EN0205",
        $"character {_position + 1} of '{_text}'",
        _position < _text.Length ? $"found '{_text[_position]}'" : "the formula ends here",
        $"Expected {expected}"));
}
