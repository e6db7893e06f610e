using System.Data.Common;

namespace CoopBot.Storage.Databases;

/// <summary>One statement of a unit, the same for every database.</summary>
/// <param name="sql">The statement; its parameters are <c>$1</c>, <c>$2</c> …, in order. One text an operation: prepared statements are kept by it.</param>
/// <param name="values">The values: <see cref="long"/>, <see cref="string"/>, byte arrays or null.</param>
/// <param name="rows">How many rows it must change for its unit to be kept, or null for any number.</param>
internal class Step(string sql, object?[] values, int? rows = null)
{
    public string Sql => sql;

    public object?[] Values => values;

    public int? Rows => rows;

    /// <summary>Whether the statement returns rows, to be given to <see cref="Accept"/>.</summary>
    public virtual bool Returns => false;

    /// <summary>Forgets the rows of an attempt that was rolled back.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Takes the row that the reader stands on.</summary>
    public virtual void Accept(DbDataReader reader) => throw new InvalidOperationException("This statement returns no rows.");
}
