using System.Data.Common;

namespace CoopBot.Storage.Databases;

/// <summary>A statement that returns rows.</summary>
/// <param name="sql">The statement.</param>
/// <param name="values">Its values.</param>
/// <param name="map">Reads a row.</param>
internal sealed class Query<T>(string sql, object?[] values, Func<DbDataReader, T> map) : Step(sql, values)
{
    /// <summary>The rows, once the unit was run.</summary>
    public List<T> Found { get; } = [];

    public override bool Returns => true;

    public override void Reset() => Found.Clear();

    public override void Accept(DbDataReader reader) => Found.Add(map(reader));
}
