package yiwang.domain.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.TicketKind;

/**
 * The profiles of a site by their keys, and which one a new matter gets. Immutable; any thread.
 *
 * <p>The index file has a line for each file and, after it, the kinds of matter that begin with it; {@code *} stands for
 * all that no other line names.
 */
public final class ProfileBook {
    private static final String INDEX = "profiles.tsv";
    private static final String ANY = "*";

    private final Map<String, Profile> byKey = new LinkedHashMap<>();
    private final Map<String, Profile> newest = new LinkedHashMap<>();
    private final Map<String, Profile> byKind = new LinkedHashMap<>();

    /**
     * A book of these.
     *
     * @param kinds for every profile id the kinds of matter that begin with it, or {@code *}
     */
    public ProfileBook(Collection<Profile> profiles, Map<String, List<String>> kinds) {
        for (Profile profile : profiles) {
            if (byKey.put(profile.key(), profile) != null) {
                throw new BrokenDataFile(INDEX, 0, profile.key() + " stands twice");
            }
            newest.merge(profile.id(), profile, (a, b) -> a.version() > b.version() ? a : b);
        }
        kinds.forEach((id, named) -> named.forEach(kind -> begin(id, kind)));
        if (!byKind.containsKey(ANY)) {
            throw new BrokenDataFile(INDEX, 0, "no profile is for * (every other kind)");
        }
    }

    /** The shipped loops. */
    public static ProfileBook shipped() {
        return read(INDEX, ProfileBook::lines);
    }

    /** The loops that an index file names; {@code lines} gives the lines of it and of every file it names. */
    public static ProfileBook read(String index, Function<String, List<String>> lines) {
        Loops loops = loops(index, lines);
        return new ProfileBook(loops.profiles(), loops.kinds());
    }

    /**
     * This book with a site's own loops. Those here stay, for the tickets that are in them; for the kinds that the site's
     * index names, new matters begin with the site's.
     */
    public ProfileBook with(String index, Function<String, List<String>> lines) {
        Loops own = loops(index, lines);
        Map<String, List<String>> kinds = new LinkedHashMap<>(own.kinds());
        Set<String> taken = own.kinds().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        byKind.forEach((kind, profile) -> {
            if (!taken.contains(kind)) {
                kinds.merge(
                        profile.id(),
                        List.of(kind),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        });
        List<Profile> profiles = new ArrayList<>(all());
        profiles.addAll(own.profiles());
        return new ProfileBook(profiles, kinds);
    }

    private record Loops(List<Profile> profiles, Map<String, List<String>> kinds) {}

    private static Loops loops(String index, Function<String, List<String>> lines) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        List<Profile> profiles = lines.apply(index).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> {
                    Profile profile = ProfileFile.parse(cells[0], lines.apply(cells[0]));
                    kinds.put(profile.id(), List.of(cells).subList(1, cells.length));
                    return profile;
                })
                .toList();
        return new Loops(profiles, kinds);
    }

    /** The profile a ticket names. Throws {@link IllegalArgumentException} for one that is not here. */
    public Profile of(String key) {
        Profile profile = byKey.get(key);
        if (profile == null) {
            throw new IllegalArgumentException("there is no profile " + key);
        }
        return profile;
    }

    /** The newest version of a profile id. Throws {@link IllegalArgumentException} for one that is not here. */
    public Profile newest(String id) {
        Profile profile = newest.get(id);
        if (profile == null) {
            throw new IllegalArgumentException("there is no profile " + id);
        }
        return profile;
    }

    /** The loop that a new matter of this kind begins with. */
    public Profile forKind(TicketKind kind) {
        Profile own = byKind.get(kind.name());
        return own == null ? newest(required().id()) : own;
    }

    /** Whether this is a key or an id of a profile here. */
    public boolean knows(String keyOrId) {
        return byKey.containsKey(keyOrId) || newest.containsKey(keyOrId);
    }

    /** The profile of a key, or the newest of an id. Throws {@link IllegalArgumentException} for neither. */
    public Profile named(String keyOrId) {
        return byKey.containsKey(keyOrId) ? of(keyOrId) : newest(keyOrId);
    }

    /** Every profile, in the order of the index. */
    public List<Profile> all() {
        return List.copyOf(byKey.values());
    }

    private Profile required() {
        Profile any = byKind.get(ANY);
        if (any == null) {
            throw new IllegalStateException("checked when made");
        }
        return any;
    }

    private void begin(String id, String kind) {
        if (!kind.equals(ANY)
                && Stream.of(TicketKind.values())
                        .noneMatch(known -> known.name().equals(kind))) {
            throw new BrokenDataFile(INDEX, 0, "there is no kind of matter " + kind);
        }
        if (byKind.put(kind, newest(id)) != null) {
            throw new BrokenDataFile(INDEX, 0, "two profiles are for " + kind);
        }
    }

    private static List<String> lines(String name) {
        try (InputStream in = ProfileBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenDataFile(name, 0, "is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
