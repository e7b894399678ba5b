package yiwang.demo.county;

/** Smooth value noise in the plane: the same seed and place give the same value in -1 to 1 on every machine. */
record Noise(long seed) {

    /** One octave; {@code wave} is the size of a bump in metres. */
    double at(double x, double y, double wave) {
        double gx = x / wave;
        double gy = y / wave;
        long ix = (long) Math.floor(gx);
        long iy = (long) Math.floor(gy);
        double u = ease(gx - ix);
        double v = ease(gy - iy);
        double south = corner(ix, iy) * (1 - u) + corner(ix + 1, iy) * u;
        double north = corner(ix, iy + 1) * (1 - u) + corner(ix + 1, iy + 1) * u;
        return south * (1 - v) + north * v;
    }

    /** Several octaves, each 2.7 times finer and {@code fade} times as strong as the one before; not normalised. */
    double rough(double x, double y, double wave, int octaves, double fade) {
        double sum = 0;
        double strength = 1;
        double size = wave;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(x + 31.7 * i * wave, y - 17.3 * i * wave, size);
            strength *= fade;
            size /= 2.7;
        }
        return sum;
    }

    private static double ease(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private double corner(long ix, long iy) {
        long z = seed + ix * 0x9E3779B97F4A7C15L + iy * 0xC2B2AE3D27D4EB4FL;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1.0p-52 - 1;
    }
}
