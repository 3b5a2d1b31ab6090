using Engram.Mechanisms;
using EventHandler = Engram.Mechanisms.EventHandler;

namespace Engram.Formats.Nmodl;

/// <summary>The NET_RECEIVE block: an event's numbers first, then the variables each connection keeps.</summary>
internal sealed class NmodlEvents(NmodlContext context)
{
    /// <summary>The block, empty when the mechanism handles no event.</summary>
    /// <exception cref="FormatsException"><c>EN0802</c>: several handlers; NMODL has one entry for events.</exception>
    public string Block()
    {
        Mechanism mechanism = context.Mechanism;
        if (mechanism.Events.Length > 1)
        {
            throw new FormatsException(new(
                "EN0802", mechanism.Name, $"NMODL has one NET_RECEIVE, and the mechanism handles {string.Join(" and ", mechanism.Events.Select(e => $"'{e.Name}'"))}",
                "Keep one event handler, or split the mechanism"));
        }

        return mechanism.Events.Length == 0 ? "" : Block(mechanism.Events[0]);
    }

    private string Block(EventHandler handler)
    {
        string[] arguments = handler.Arguments.Length > 0 ? [.. handler.Arguments] : ["weight"]; // NMODL asks for one at least
        NmodlFormula inside = context.Formula.With(arguments.Concat(handler.ConnectionState.Select(c => c.Name)));
        string list = string.Join(", ", arguments.Select(a => $"{inside.Name(a)} ({NmodlUnit.Of(context.Dimensions.OfArgument(a, handler.Updates))})")
            .Concat(handler.ConnectionState.Select(c => $"{inside.Name(c.Name)} ({NmodlUnit.Of(context.Dimensions.Of(c.Value))})")));
        string start = NmodlBlock.Of("INITIAL", handler.ConnectionState.Select(c => $"{inside.Name(c.Name)} = {inside.Of(c.Value)}")).TrimEnd('\n');
        return NmodlBlock.Of($"NET_RECEIVE({list})", (start.Length > 0 ? [start] : Array.Empty<string>()).Concat(Updates(handler, inside)));
    }

    // The description computes everything afresh after each assignment to the state; so does the file, where it matters.
    private IEnumerable<string> Updates(EventHandler handler, NmodlFormula inside)
    {
        bool fresh = context.NeedsUpdate(handler.Updates.Select(u => u.Value));
        foreach (Update update in handler.Updates)
        {
            if (fresh)
            {
                yield return $"{context.Update}()";
            }

            yield return $"{inside.Name(update.Target)} = {inside.Of(update.Value)}";
        }
    }
}
