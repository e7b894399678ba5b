package yiwang.console.desk;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import yiwang.domain.reporter.Purposes.Act;
import yiwang.wire.RevealedReporter;

/** What is done with the reporter of the shown ticket. The name and the number are here only while they are shown. FX thread. */
final class ReporterModel {
    /** How far it is. */
    sealed interface Stage {
        /** Nothing is asked. */
        record Closed() implements Stage {}

        /** It is asked what for. */
        record Asking(Act act) implements Stage {}

        /** Asked the backend. */
        record Waiting(Act act) implements Stage {}

        /** Before the eyes of whoever asked. */
        record Shown(RevealedReporter reporter) implements Stage {}
    }

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", new Stage.Closed());
    private final IntegerProperty left = new SimpleIntegerProperty(this, "left");

    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    /** Seconds until what is shown is hidden. */
    IntegerProperty leftProperty() {
        return left;
    }

    boolean isClosed() {
        return stage.get() instanceof Stage.Closed;
    }
}
