package yiwang.domain.classify;

import java.util.List;

/**
 * One thing a text may be about.
 *
 * @param code of the item or first-level group
 * @param name the same for people
 * @param confidence from 0 to 1
 * @param words what in the text spoke for it, the weightiest first
 */
public record Candidate(String code, String name, double confidence, List<String> words) {
    /** Copies the words. */
    public Candidate {
        words = List.copyOf(words);
    }
}
