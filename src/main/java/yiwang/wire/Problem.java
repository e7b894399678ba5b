package yiwang.wire;

import java.util.List;

/**
 * Why a request was not done, as every refusal leaves the backend.
 *
 * @param code for programs: a {@code Refusal.Code} key or one of {@link ProblemCode}
 * @param title one short line in the reader's language
 * @param detail a sentence in the reader's language: what happened and what to do
 * @param args the values in the sentence, so that a console can say it in another language
 * @param id names this occurrence in the backend's log
 */
public record Problem(String code, String title, String detail, List<String> args, String id) {
    public Problem {
        args = List.copyOf(args);
    }
}
