package yiwang.console.map;

/** Which layers are shown, and what the areas are coloured by. */
record Layers(
        boolean tickets,
        boolean workers,
        boolean cameras,
        boolean borders,
        boolean labels,
        boolean base,
        Colouring colouring) {
    static final Layers ALL = new Layers(true, true, true, true, true, true, Colouring.USUAL);

    /** The switches, in the order of the panel. */
    enum Layer {
        TICKETS,
        WORKERS,
        CAMERAS,
        BORDERS,
        LABELS,
        BASE
    }

    boolean shows(Layer layer) {
        return switch (layer) {
            case TICKETS -> tickets;
            case WORKERS -> workers;
            case CAMERAS -> cameras;
            case BORDERS -> borders;
            case LABELS -> labels;
            case BASE -> base;
        };
    }

    Layers with(Layer layer, boolean shown) {
        return new Layers(
                layer == Layer.TICKETS ? shown : tickets,
                layer == Layer.WORKERS ? shown : workers,
                layer == Layer.CAMERAS ? shown : cameras,
                layer == Layer.BORDERS ? shown : borders,
                layer == Layer.LABELS ? shown : labels,
                layer == Layer.BASE ? shown : base,
                colouring);
    }

    /** What of them is kept and can be shown of the past: not where workers were, nor which cameras answered. */
    Layers kept() {
        Colouring known = isColouringKept() ? colouring : Colouring.by(Colouring.Kind.NONE);
        return new Layers(tickets, false, false, borders, labels, base, known);
    }

    /** Whether the areas of the past can be coloured so. The last word is that of workers and ended tickets, too. */
    boolean isColouringKept() {
        return colouring.kind() != Colouring.Kind.SILENCE;
    }

    Layers colouredBy(Colouring other) {
        return new Layers(tickets, workers, cameras, borders, labels, base, other);
    }
}
