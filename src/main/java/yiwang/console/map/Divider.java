package yiwang.console.map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * The line between two maps: dragged by mouse, moved by Left and Right, farther with Shift, to the ends by Home and End, to
 * the middle by C or a double click. FX thread.
 */
final class Divider extends StackPane {
    private static final double MIDDLE = 0.5;
    private static final double STEP = 0.02;
    private static final double LEAP = 0.1;

    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", MIDDLE);
    private double left;
    private double right;
    private double grabbed;

    Divider() {
        setId("map-divider");
        getStyleClass().add("map-divider");
        Region line = new Region();
        line.getStyleClass().add("map-divider-line");
        StackPane knob = new StackPane(new FontIcon(MaterialDesignA.ARROW_SPLIT_VERTICAL));
        knob.getStyleClass().add("map-divider-knob");
        getChildren().addAll(line, knob);
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        share.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    /** How much of the width it would leave on its left: 0 to 1. */
    DoubleProperty shareProperty() {
        return share;
    }

    /** Leaves each side this many pixels. */
    void keep(double leftPixels, double rightPixels) {
        left = leftPixels;
        right = rightPixels;
    }

    /** Where it stands in a width. */
    double x(double width) {
        double least = Math.min(left, width / 2);
        double most = Math.max(width - right, width / 2);
        return Math.rint(Math.clamp(share.get() * width, least, most));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = (event.isShiftDown() ? LEAP : STEP) * width();
        double x = x(width());
        switch (event.getCode()) {
            case LEFT -> move(x - step);
            case RIGHT -> move(x + step);
            case HOME -> move(0);
            case END -> move(width());
            case C -> share.set(MIDDLE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        grabbed = event.getX() - getWidth() / 2;
        event.consume();
    }

    private void drag(MouseEvent event) {
        Point2D at = localToParent(event.getX() - grabbed, 0);
        if (event.getButton() == MouseButton.PRIMARY) {
            move(at.getX());
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            share.set(MIDDLE);
        }
        event.consume();
    }

    private double width() {
        Parent parent = getParent();
        return parent == null ? 0 : parent.getLayoutBounds().getWidth();
    }

    /** It goes no farther than it is shown, so that the next step back is seen. */
    private void move(double to) {
        double width = width();
        if (width > 0) {
            share.set(to / width);
            share.set(x(width) / width);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> share.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> move(x(width()) + STEP * width());
            case DECREMENT -> move(x(width()) - STEP * width());
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
