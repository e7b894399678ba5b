package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;

/** The best few of many, without sorting them all; of equal ones the lower number comes first. */
final class Ranking {
    private final int[] numbers;
    private final double[] values;
    private int size;

    Ranking(int most) {
        numbers = new int[most];
        values = new double[most];
    }

    void offer(int number, double value) {
        int place = size < numbers.length ? size++ : size;
        while (place > 0 && value > values[place - 1]) {
            if (place < numbers.length) {
                numbers[place] = numbers[place - 1];
                values[place] = values[place - 1];
            }
            place--;
        }
        if (place < numbers.length) {
            numbers[place] = number;
            values[place] = value;
        }
    }

    int size() {
        return size;
    }

    int number(int place) {
        return numbers[place];
    }

    double value(int place) {
        return values[place];
    }

    List<Integer> numbers() {
        List<Integer> all = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            all.add(numbers[place]);
        }
        return all;
    }
}
