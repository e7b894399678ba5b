package yiwang.domain.classify;

/** An engine that classifies. Same matter, same answer; any thread; never throws for any text. */
public interface ClassifierEngine {
    /** What the matter is about, likeliest first. */
    Classification classify(Matter matter);

    /** The classes it chooses from. */
    Taxonomy taxonomy();
}
