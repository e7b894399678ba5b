package yiwang.console.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.FileGateway.Transfer;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Desk;
import yiwang.console.kit.ticket.Words;
import yiwang.wire.AttachmentView;
import yiwang.wire.Problem;

/**
 * Gets the pictures of one ticket and unpacks them away from the FX thread, one after the other. Each small one is got once
 * while its ticket is shown; large ones are kept only by whoever shows them. FX thread.
 */
final class Pictures {
    /** A look at a file costs the line and is kept in the audit: small pictures are for those that are soon there. */
    private static final long MOST_BYTES_SMALL = 12L * 1024 * 1024;

    private static final int SMALL_WIDTH = 192;
    private static final int SMALL_HEIGHT = 144;

    private final Desk desk;
    private final Words words;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final Map<String, Look> small = new HashMap<>();
    private final Map<String, List<Consumer<Look>>> awaited = new HashMap<>();
    private @Nullable Transfer transfer;
    private boolean isBusy;
    private int epoch;

    /**
     * A picture, or why there is none.
     *
     * @param image null when there is none
     * @param why empty when there is one
     */
    record Look(@Nullable Image image, String why) {}

    private record Job(String ticketId, AttachmentView file, int width, int height, Consumer<Look> then) {}

    Pictures(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** Another ticket, or none: nothing of the former is kept or waited for. */
    void forget() {
        stop();
        small.clear();
    }

    /** The seat is left: what did not come yet is not got any more. */
    void stop() {
        epoch++;
        jobs.clear();
        awaited.clear();
        isBusy = false;
        if (transfer != null) {
            transfer.cancel();
            transfer = null;
        }
    }

    /** Whether a picture is small enough to be looked at beforehand. */
    static boolean isSoonThere(AttachmentView file) {
        return FilesModel.isPicture(file) && file.size() <= MOST_BYTES_SMALL;
    }

    /** The picture as it goes into a list. */
    void small(String ticketId, AttachmentView file, Consumer<Look> then) {
        String hash = file.hash();
        Look kept = small.get(hash);
        if (kept != null) {
            then.accept(kept);
            return;
        }
        List<Consumer<Look>> asking = awaited.computeIfAbsent(hash, first -> new ArrayList<>());
        asking.add(then);
        if (asking.size() == 1) {
            jobs.addLast(new Job(ticketId, file, SMALL_WIDTH, SMALL_HEIGHT, look -> {
                small.put(hash, look);
                awaited.remove(hash);
                asking.forEach(each -> each.accept(look));
            }));
            next();
        }
    }

    /** The picture within a box, before all that wait. */
    void large(String ticketId, AttachmentView file, int width, int height, Consumer<Look> then) {
        jobs.addFirst(new Job(ticketId, file, width, height, then));
        next();
    }

    private void next() {
        Job job = isBusy ? null : jobs.pollFirst();
        if (job == null) {
            return;
        }
        isBusy = true;
        int mine = epoch;
        transfer = desk.commands().files().read(job.ticketId(), job.file(), outcome -> {
            if (mine != epoch) {
                return;
            }
            switch (outcome) {
                case Outcome.Accepted<byte[]>(byte[] content) ->
                    desk.io().execute(() -> {
                        Look look = unpacked(Decoding.within(content, job.width(), job.height()));
                        desk.fx().execute(() -> done(mine, job, look));
                    });
                case Outcome.Refused<byte[]>(Problem problem) ->
                    done(mine, job, new Look(null, FileText.reason(problem, words)));
                case Outcome.Unknown<byte[]> unknown ->
                    done(mine, job, new Look(null, words.get("file.look.no-answer")));
            }
        });
    }

    private Look unpacked(Optional<Image> image) {
        return image.map(there -> new Look(there, "")).orElseGet(() -> new Look(null, words.get("file.not-shown")));
    }

    private void done(int mine, Job job, Look look) {
        if (mine == epoch) {
            isBusy = false;
            transfer = null;
            job.then().accept(look);
            next();
        }
    }
}
