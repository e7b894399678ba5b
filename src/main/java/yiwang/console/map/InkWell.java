package yiwang.console.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.css.converter.SizeConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * An unseen node that the style sheets pour the map's colours into, so that what is painted by hand follows the theme
 * like any other node. Tells {@code changed} once per pass of styles. FX thread.
 */
final class InkWell extends Region {
    private static final Map<Role, CssMetaData<InkWell, Color>> COLOURS = colours();
    private static final CssMetaData<InkWell, Number> EM =
            new CssMetaData<>("-map-ink-em", SizeConverter.getInstance(), 18) {
                @Override
                public boolean isSettable(InkWell well) {
                    return true;
                }

                @Override
                public StyleableProperty<Number> getStyleableProperty(InkWell well) {
                    return well.em;
                }
            };

    private final Map<Role, SimpleStyleableObjectProperty<Color>> inks = new EnumMap<>(Role.class);
    private final SimpleStyleableDoubleProperty em = new SimpleStyleableDoubleProperty(EM, this, "em", 18.0);
    private final Consumer<Ink> changed;
    private boolean asked;

    InkWell(Consumer<Ink> changed) {
        this.changed = changed;
        getStyleClass().add("yw-map-ink");
        setManaged(false);
        setVisible(false);
        for (Role role : Role.values()) {
            SimpleStyleableObjectProperty<Color> ink =
                    new SimpleStyleableObjectProperty<>(COLOURS.get(role), this, role.property(), Color.GRAY);
            ink.addListener((o, was, is) -> ask());
            inks.put(role, ink);
        }
        em.addListener((o, was, is) -> ask());
    }

    private static Map<Role, CssMetaData<InkWell, Color>> colours() {
        Map<Role, CssMetaData<InkWell, Color>> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, new CssMetaData<>(role.property(), ColorConverter.getInstance(), Color.GRAY) {
                @Override
                public boolean isSettable(InkWell well) {
                    return true;
                }

                @Override
                public StyleableProperty<Color> getStyleableProperty(InkWell well) {
                    return well.ink(role);
                }
            });
        }
        return all;
    }

    private SimpleStyleableObjectProperty<Color> ink(Role role) {
        SimpleStyleableObjectProperty<Color> ink = inks.get(role);
        if (ink == null) {
            throw new IllegalStateException("asked before it was made: " + role);
        }
        return ink;
    }

    /** Two dozen properties change in one pass of styles; the layout that follows it tells of all at once. */
    private void ask() {
        asked = true;
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        if (asked) {
            asked = false;
            changed.accept(ink());
        }
    }

    /** Body text in pixels. */
    double em() {
        return em.get();
    }

    /** What it holds now. */
    Ink ink() {
        int[] argb = new int[Role.values().length];
        for (Role role : Role.values()) {
            argb[role.ordinal()] = premultiplied(ink(role).get());
        }
        return new Ink(argb, em.get());
    }

    private static int premultiplied(Color colour) {
        int plain = 0xff000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
        return Argb.scaled(plain, (int) Math.round(colour.getOpacity() * 255));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLOURS.values());
        all.add(EM);
        return all;
    }
}
