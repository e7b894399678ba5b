package yiwang.server.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.category.ScopeNotes;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.Matter;
import yiwang.domain.classify.ModelRefused;
import yiwang.domain.classify.PlaceWords;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.TrainedModel;
import yiwang.domain.classify.UntrainedEngine;
import yiwang.wire.ClassifierView.Attempt;
import yiwang.wire.ClassifierView.Figures;

/** What is stored of a training, and what becomes of one. */
class ModelFolderTest {
    private static final Taxonomy TAXONOMY = Taxonomy.of(CategoryResource.categories(), ScopeNotes.shipped());
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));
    private static final TrainingRun RUN =
            new TrainingRun(TAXONOMY, PlaceWords.general(), CategoryResource.dangerWords(), CLOCK);
    private static final ClassifierEngine UNTRAINED =
            new UntrainedEngine(TAXONOMY, PlaceWords.general(), CategoryResource.dangerWords());

    @TempDir
    Path folder;

    @Test
    void whatIsStoredIsReadBackAndNothingElseLiesThere() throws IOException {
        ModelFolder models = new ModelFolder(folder.resolve("models"));
        assertNull(models.model(TAXONOMY));
        assertEquals(ModelFolder.Attempts.NONE, models.attempts());
        TrainingRun.Outcome outcome = RUN.against(UNTRAINED, labels(200, 2));
        TrainedModel model = Objects.requireNonNull(outcome.model());
        ModelFolder.Attempts attempts = new ModelFolder.Attempts(outcome.attempt(), outcome.attempt());
        models.store(model);
        models.store(attempts);
        assertEquals(
                model.version(), Objects.requireNonNull(models.model(TAXONOMY)).version());
        assertEquals(attempts, models.attempts());
        try (var files = Files.list(folder.resolve("models"))) {
            assertEquals(2, files.count());
        }
    }

    @ParameterizedTest
    @CsvSource({"model.ywcl, YWCL", "attempts.json, {"})
    void aBrokenFileIsNamed(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        ModelFolder models = new ModelFolder(folder);
        ModelRefused refused =
                assertThrows(ModelRefused.class, () -> Objects.hash(models.model(TAXONOMY), models.attempts()));
        assertTrue(String.valueOf(refused.getMessage()).contains(name), refused::getMessage);
    }

    /** {@code labels, classes -> outcome}; two classes that no word of the list tells apart are learnt. */
    @ParameterizedTest
    @CsvSource({"200, 2, taken", "60, 2, too-few-held-out", "200, 1, one-class"})
    void aTrainingEndsInOneWayAndSaysWhich(int count, int classes, String ending) {
        TrainingRun.Outcome outcome = RUN.against(UNTRAINED, labels(count, classes));
        Attempt attempt = outcome.attempt();
        assertEquals(ending, attempt.outcome());
        assertEquals(count, attempt.labels() + attempt.heldOut());
        assertEquals(ending.equals("taken"), outcome.engine() != null);
        Figures candidate = attempt.candidate();
        Figures incumbent = attempt.incumbent();
        if (candidate != null && incumbent != null) {
            assertTrue(candidate.top1() > incumbent.top1(), attempt::toString);
        }
    }

    @Test
    void theSameLabelsAgainAreNotBetterThanTheModelTheyMade() {
        Labels labels = labels(200, 2);
        ClassifierEngine taken =
                Objects.requireNonNull(RUN.against(UNTRAINED, labels).engine());
        assertEquals("not-better", RUN.against(taken, labels).attempt().outcome());
    }

    @Test
    void anInterruptedTrainingIsCalledOff() {
        Labels labels = labels(200, 2);
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> RUN.against(UNTRAINED, labels));
        assertTrue(Thread.interrupted(), "the mark stays for whoever ends the thread");
    }

    private static Labels labels(int count, int classes) {
        List<LabelledText> texts = new ArrayList<>();
        String[] said = {"东头那桩老毛病又犯了，跟上回一模一样", "西边那件事情还是没个说法，等了许久"};
        String[] items = {"01-005", "05-002"};
        for (int i = 0; i < count; i++) {
            int kind = i % classes;
            String group = TAXONOMY.groups()
                    .get(TAXONOMY.items()
                            .get(TAXONOMY.item(items[kind]).orElseThrow())
                            .group())
                    .name();
            texts.add(
                    new LabelledText("ticket-" + i, new Matter("", said[kind] + "，第" + i + "回了"), group, items[kind]));
        }
        return new Labels(texts, count);
    }
}
