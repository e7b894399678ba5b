package yiwang.console.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.FileGateway.Transfer;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Desk;
import yiwang.wire.AttachmentView;

/**
 * Gets the pictures of one ticket and unpacks them away from the FX thread, one after the other. Small ones are kept while
 * their ticket is shown, large ones only by whoever shows them. FX thread.
 */
final class Pictures {
    /** A look at a file costs the line and is kept in the audit: small pictures are for those that are soon there. */
    private static final long MOST_BYTES_SMALL = 12L * 1024 * 1024;

    private static final int SMALL_WIDTH = 192;
    private static final int SMALL_HEIGHT = 144;

    private record Job(String ticketId, AttachmentView file, int width, int height, Consumer<Optional<Image>> then) {}

    private final Desk desk;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final Map<String, Optional<Image>> small = new HashMap<>();
    private @Nullable Transfer transfer;
    private boolean isBusy;
    private int epoch;

    Pictures(Desk desk) {
        this.desk = desk;
    }

    /** Another ticket, or none: nothing of the former is kept or waited for. */
    void forget() {
        epoch++;
        jobs.clear();
        small.clear();
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

    /** The picture as it goes into a list, drawn for {@code density} pixels a point. */
    void small(String ticketId, AttachmentView file, Consumer<Optional<Image>> then) {
        Optional<Image> kept = small.get(file.hash());
        if (kept != null) {
            then.accept(kept);
            return;
        }
        add(new Job(ticketId, file, SMALL_WIDTH, SMALL_HEIGHT, image -> {
            small.put(file.hash(), image);
            then.accept(image);
        }));
    }

    /** The picture within a box, before all that wait. */
    void large(String ticketId, AttachmentView file, int width, int height, Consumer<Optional<Image>> then) {
        jobs.addFirst(new Job(ticketId, file, width, height, then));
        next();
    }

    private void add(Job job) {
        jobs.addLast(job);
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
            if (outcome instanceof Outcome.Accepted<byte[]>(byte[] content)) {
                desk.io().execute(() -> {
                    Optional<Image> image = Decoding.within(content, job.width(), job.height());
                    desk.fx().execute(() -> done(mine, job, image));
                });
            } else {
                done(mine, job, Optional.empty());
            }
        });
    }

    private void done(int mine, Job job, Optional<Image> image) {
        if (mine == epoch) {
            isBusy = false;
            transfer = null;
            job.then().accept(image);
            next();
        }
    }
}
