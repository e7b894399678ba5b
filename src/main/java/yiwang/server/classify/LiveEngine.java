package yiwang.server.classify;

import yiwang.domain.classify.Classification;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.Matter;
import yiwang.domain.classify.Taxonomy;

/** The engine at work, which may be exchanged while it is asked. Any thread. */
public final class LiveEngine implements ClassifierEngine {
    private volatile ClassifierEngine engine;

    /** Begins with this one. */
    public LiveEngine(ClassifierEngine first) {
        this.engine = first;
    }

    @Override
    public Classification classify(Matter matter) {
        return engine.classify(matter);
    }

    @Override
    public Taxonomy taxonomy() {
        return engine.taxonomy();
    }

    ClassifierEngine now() {
        return engine;
    }

    void exchange(ClassifierEngine next) {
        engine = next;
    }
}
