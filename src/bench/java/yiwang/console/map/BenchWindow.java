package yiwang.console.map;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.Theme;

/** A real window of 1920 by 1080 that fills the screen, and what it costs. */
final class BenchWindow {
    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Scene scene;
    private final AtomicLong presented = new AtomicLong();

    private BenchWindow(PanSubject subject) {
        scene = new Scene(subject.node(), WIDTH, HEIGHT, Color.BLACK);
        if (subject instanceof LivePan) {
            Theme.DARK.apply(scene);
        }
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        subject.open();
        com.sun.javafx.perf.PerformanceTracker.getSceneTracker(scene)
                .setOnRenderedFrameTask(presented::incrementAndGet);
    }

    /** Starts the toolkit when it does not run yet, and waits until everything is drawn. Not on the FX thread. */
    static BenchWindow open(PanSubject subject) throws InterruptedException {
        BenchWindow window = Fx.get(() -> new BenchWindow(subject));
        Fx.until(subject::isSettled);
        double width = window.scene.getWindow().getWidth();
        if (width != WIDTH) {
            throw new IllegalStateException("the window is " + width + " wide");
        }
        return window;
    }

    Scene scene() {
        return scene;
    }

    /** Frames the renderer has finished so far. */
    long presented() {
        return presented.get();
    }

    /** CPU time of this process so far, all threads. */
    static double cpuMillis() {
        return MACHINE.getProcessCpuTime() / 1e6;
    }
}
