package yiwang.server.classify;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import yiwang.domain.category.CategoryList;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.category.DangerWords;
import yiwang.domain.category.ScopeNotes;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.PlaceWords;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.UntrainedEngine;
import yiwang.domain.routing.Leads;
import yiwang.domain.routing.Routing;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.tickets.Advisor;
import yiwang.server.tickets.TicketHistory;
import yiwang.server.tickets.TicketListener;

/** The room as the rest of the backend sees it. Made once; any thread. */
public final class ClassifyRoom implements AutoCloseable {
    private final LiveEngine engine;
    private final Training training;
    private final Advisor advisor;

    /**
     * For a county.
     *
     * @param placeNames official names of its divisions, roads and waters
     * @param models folder of the trained model; made when there is one
     */
    public ClassifyRoom(
            Database database,
            JournalStore journal,
            CategoryList list,
            Leads leads,
            List<String> placeNames,
            Path models,
            InstantSource clock) {
        Taxonomy taxonomy = Taxonomy.of(list, ScopeNotes.shipped());
        PlaceWords places = new PlaceWords(placeNames);
        DangerWords danger = CategoryResource.dangerWords();
        TicketHistory history = new TicketHistory(journal);
        this.engine = new LiveEngine(new UntrainedEngine(taxonomy, places, danger));
        this.training = new Training(
                database,
                history,
                list,
                engine,
                new TrainingRun(taxonomy, places, danger, clock),
                new ModelFolder(models),
                TrainingLimits.USUAL);
        this.advisor = new CountyAdvisor(training, history, new Routing(leads));
        training.load();
    }

    /** Looks at the labels that are there already. */
    public void begin() {
        training.begin();
    }

    /** The engine at work. */
    public ClassifierEngine engine() {
        return engine;
    }

    /** What must hear of every change of a ticket. */
    public TicketListener listener() {
        return training;
    }

    /** What helps to decide. */
    public Advisor advisor() {
        return advisor;
    }

    /** How things stand, over HTTP. */
    public RouteGroup routes(Replies replies) {
        return new ClassifierRoutes(training, replies);
    }

    @Override
    public void close() {
        training.close();
    }
}
