namespace CoopBot.Knowledge.Language;

/// <summary>What a message wants that is not a question about a subject.</summary>
public enum Intent
{
    /// <summary>A greeting (<c>salutation</c>).</summary>
    Greeting,

    /// <summary>Thanks or a farewell (<c>remerciement</c>).</summary>
    Thanks,

    /// <summary>What the bot is and can do (<c>aide</c>).</summary>
    Help,

    /// <summary>The reason for what was just said (<c>pourquoi</c>).</summary>
    Why,

    /// <summary>More about what was just said (<c>suite</c>).</summary>
    More,

    /// <summary>What is kept about the person (<c>donnees</c>).</summary>
    MyData,

    /// <summary>To have it deleted (<c>effacement</c>).</summary>
    Erasure,

    /// <summary>The last reply was useful (<c>utile</c>).</summary>
    Useful,

    /// <summary>The last reply was not useful (<c>pas-utile</c>).</summary>
    NotUseful,
}
