package yiwang.domain.classify;

import java.util.List;

/**
 * What training leaves behind; kept in a file by {@link ModelFile}, put to work by {@link TrainedEngine}.
 */
public final class TrainedModel {
    private final String taxonomyVersion;
    private final List<String> furtherGroups;
    private final Learnt learnt;
    private final Blend groupBlend;
    private final Blend itemBlend;
    private final String version;

    TrainedModel(String taxonomyVersion, List<String> furtherGroups, Learnt learnt, Blend groupBlend, Blend itemBlend) {
        this.taxonomyVersion = taxonomyVersion;
        this.furtherGroups = List.copyOf(furtherGroups);
        this.learnt = learnt;
        this.groupBlend = groupBlend;
        this.itemBlend = itemBlend;
        version = ModelFile.versionOf(this);
    }

    /** Twelve hexadecimal digits that change with anything learnt. */
    public String version() {
        return version;
    }

    /** Version of the taxonomy it was trained with. */
    public String taxonomyVersion() {
        return taxonomyVersion;
    }

    /** First-level labels that the taxonomy does not know. */
    public List<String> furtherGroups() {
        return furtherGroups;
    }

    /** How many labelled texts it learnt from. */
    public int labels() {
        int labels = 0;
        for (int count : learnt.groupCounts()) {
            labels += count;
        }
        return labels;
    }

    Learnt learnt() {
        return learnt;
    }

    Blend groupBlend() {
        return groupBlend;
    }

    Blend itemBlend() {
        return itemBlend;
    }
}
