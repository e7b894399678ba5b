package yiwang.server.attachments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.Difference;
import yiwang.server.journal.Replay;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketFollower;
import yiwang.wire.AttachmentView;

/** Compares the rows of attachments with what the events say, then every linked file with its hash. */
public final class AttachmentReplay implements TicketFollower {
    private final String region;
    private final AttachmentStore store;
    private final @Nullable FileFolder files;
    private final List<AttachmentView> ofTicket = new ArrayList<>();
    private String ticket = "";
    private long lastLink;
    private long rows;

    /** For this region; without a data folder the files themselves are not looked at. */
    public AttachmentReplay(String region, @Nullable Path dataDir) {
        this.region = region;
        this.store = new AttachmentStore(region);
        this.files = dataDir == null ? null : new FileFolder(dataDir);
    }

    @Override
    public void replayed(@Nullable StoredTicket before, TicketEvent event, StoredTicket after) {
        ticket = event.ticketId();
        AttachmentLinks.of(event).ifPresent(file -> {
            ofTicket.add(file);
            lastLink = after.seq();
        });
    }

    @Override
    public Replay.Result compare(Tx tx) {
        if (ofTicket.isEmpty()) {
            return new Replay.Result(0, 0, Optional.empty());
        }
        int compared = ofTicket.size();
        rows += compared;
        Optional<Difference> difference = store.of(tx, ticket).equals(ofTicket)
                ? Optional.empty()
                : Optional.of(new Difference(
                        region,
                        lastLink,
                        "ticket " + ticket + ": the rows of its attachments are not what the journal makes of them"));
        ofTicket.clear();
        return new Replay.Result(0, compared, difference);
    }

    @Override
    public Optional<Difference> compareCount(Tx tx, long lastSeq) {
        long stored = store.count(tx);
        if (stored != rows) {
            return Optional.of(
                    new Difference(region, lastSeq, stored + " attachment rows where the journal makes " + rows));
        }
        return files == null ? Optional.empty() : firstBadFile(tx, files);
    }

    private Optional<Difference> firstBadFile(Tx tx, FileFolder folder) {
        List<String> bad = new ArrayList<>();
        List<String> what = new ArrayList<>();
        store.eachFile(tx, (hash, size) -> {
            String fault = bad.isEmpty() ? folder.fault(hash, size) : "";
            if (!fault.isEmpty()) {
                bad.add(hash);
                what.add(fault);
            }
        });
        return bad.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        region,
                        store.firstLink(tx, bad.getFirst()),
                        "attachment " + bad.getFirst() + " " + what.getFirst()));
    }
}
