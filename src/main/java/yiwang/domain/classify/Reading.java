package yiwang.domain.classify;

/** A matter with everything counted that any engine asks of it. */
record Reading(Matter matter, Grams grams, Lexicon.Evidence evidence) {
    static Reading of(Matter matter, PlaceWords places, Lexicon lexicon) {
        Matter placeless = places.withoutNames(matter);
        Grams grams = new Grams(Letters.of(placeless, places));
        return new Reading(matter, grams, lexicon.evidence(placeless, grams));
    }
}
