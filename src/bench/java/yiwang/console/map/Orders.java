package yiwang.console.map;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Measures whenever a line comes in, and says what came out on a line of its own. */
final class Orders {
    /** One measurement, in words {@code name=figure}. */
    interface Measurement {
        String words() throws Exception;
    }

    private Orders() {}

    /** Until nobody orders any more; ends the program. */
    static void serve(Measurement measurement) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("READY");
        while (orders.readLine() != null) {
            System.out.println("RESULT " + measurement.words());
        }
        System.exit(0);
    }
}
