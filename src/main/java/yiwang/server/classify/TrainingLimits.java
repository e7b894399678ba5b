package yiwang.server.classify;

/**
 * When it is worth to train, and on how much: the one place where these numbers stand.
 *
 * @param leastLabels before the first training; a fifth of them is held out, and on fewer than thirty a difference is chance
 * @param leastNew labels since the last attempt
 * @param mostLabels learnt from, the newest; bounds the memory of a training to some hundred megabytes
 * @param precedents kept to be shown, the newest
 */
record TrainingLimits(int leastLabels, int leastNew, int mostLabels, int precedents) {
    static final TrainingLimits USUAL = new TrainingLimits(150, 50, 20_000, 2_000);
}
