package yiwang.console.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The colour roles of one theme for code that paints by hand, such as map tiles; read from the same sheet the nodes
 * read. Immutable; any thread.
 */
public final class Palette {
    private static final Pattern ROLE = Pattern.compile("-yw-([a-z0-9-]+)\\s*:\\s*([^;]+);");

    private final Map<String, Color> roles;

    private Palette(Map<String, Color> roles) {
        this.roles = Map.copyOf(roles);
    }

    /** The colours of a theme. */
    public static Palette of(Theme theme) {
        String path = "/yiwang/console/styles/" + theme.valuesName() + ".css";
        try (InputStream in = Palette.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("style sheet " + path + " is missing from the program");
            }
            return new Palette(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("style sheet " + path + " cannot be read", e);
        }
    }

    private static Map<String, Color> parse(String css) {
        Map<String, Color> roles = new TreeMap<>();
        Matcher matcher = ROLE.matcher(css);
        while (matcher.find()) {
            roles.put(matcher.group(1), Color.web(matcher.group(2).strip()));
        }
        return roles;
    }

    /**
     * The colour of a role.
     *
     * @param role name without its prefix, such as {@code map-land}
     * @throws IllegalArgumentException if the theme has no such role
     */
    public Color colour(String role) {
        Color colour = roles.get(role);
        if (colour == null) {
            throw new IllegalArgumentException("no colour role " + role);
        }
        return colour;
    }

    /** All roles with their colours. */
    public Map<String, Color> roles() {
        return roles;
    }
}
