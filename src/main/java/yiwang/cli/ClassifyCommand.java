package yiwang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.category.CategoryResource;
import yiwang.domain.category.DangerWords;
import yiwang.domain.classify.Evaluation;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.ModelFile;
import yiwang.domain.classify.ModelRefused;
import yiwang.domain.classify.PlaceWords;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.TrainedEngine;
import yiwang.domain.classify.TrainedModel;
import yiwang.domain.classify.Trainer;

/** {@code yiwang classify train|eval}: learns to classify with any taxonomy, and says how well it does. */
@Command(
        name = "classify",
        description = {"Trains and evaluates the classifier of texts with any taxonomy.", "用任意分类体系训练和评测文本分类。"},
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Runnable {
    private static final long SEED = 20260101;
    /** The cross-validation is cut anew until about so many texts have been answered. */
    private static final int ANSWERS = 1_000;

    private static final int MOST_REPEATS = 10;

    /** What both commands read. */
    private static final class Input {
        @Option(names = "--taxonomy", required = true, paramLabel = "T", description = "CSV level1,level2,…")
        @Nullable
        Path taxonomyFile;

        @Option(names = "--labelled", required = true, paramLabel = "L", description = "CSV with text and label")
        @Nullable
        Path labelledFile;

        Taxonomy taxonomy(PrintWriter out) {
            Path file = Objects.requireNonNull(taxonomyFile);
            Taxonomy taxonomy = TaxonomyFile.read(file);
            out.println("taxonomy " + file + ": " + taxonomy.groups().size() + " first-level classes, "
                    + taxonomy.items().size() + " items, version " + taxonomy.version());
            return taxonomy;
        }

        Path labelledFile() {
            return Objects.requireNonNull(labelledFile);
        }

        List<LabelledText> labelled(Taxonomy taxonomy, PrintWriter out) {
            LabelledFile labelled = LabelledFile.read(labelledFile(), taxonomy);
            long classes = labelled.texts().stream()
                    .map(LabelledText::group)
                    .distinct()
                    .count();
            out.println("labelled " + labelledFile() + ": " + labelled.texts().size() + " texts of " + classes
                    + " first-level classes");
            labelled.notes().forEach(out::println);
            out.flush();
            return labelled.texts();
        }
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "classify needs train or eval");
    }

    @Command(
            name = "train",
            description = {
                "Learns from labelled texts, writes the model and prints its accuracy on texts held out.",
                "从已标注文本学习，写出模型，打印留出文本上的准确率。"
            },
            mixinStandardHelpOptions = true)
    int train(
            @Mixin Input input,
            @Option(names = "--model", required = true, paramLabel = "M", description = "file to write")
                    Path modelFile) {
        PrintWriter out = out();
        try {
            Taxonomy taxonomy = input.taxonomy(out);
            List<LabelledText> texts = input.labelled(taxonomy, out);
            checkFolder(modelFile);
            Trainer trainer = new Trainer(taxonomy, PlaceWords.general(), SEED);
            TrainedModel model = trained(trainer, texts, input);
            write(modelFile, ModelFile.write(model));
            out.println("model " + modelFile + ": version " + model.version());
            out.flush();
            DangerWords danger = CategoryResource.dangerWords();
            int repeats = Math.clamp(Math.round((float) ANSWERS / texts.size()), 1, MOST_REPEATS);
            ClassifyReport report = new ClassifyReport(out);
            TrainedEngine engine = new TrainedEngine(taxonomy, model, PlaceWords.general(), danger);
            report.print(
                    "held out (10 parts, cut " + repeats + " times)",
                    Evaluation.crossValidated(trainer, danger, texts, repeats, SEED),
                    engine.taxonomy());
            report.printSpeed(engine, texts);
            return 0;
        } catch (BrokenDataFile e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }

    @Command(
            name = "eval",
            description = {
                "Says how well a model answers labelled texts it has not been trained on.",
                "评测模型在未参与训练的标注文本上的表现。"
            },
            mixinStandardHelpOptions = true)
    int eval(
            @Mixin Input input,
            @Option(names = "--model", required = true, paramLabel = "M", description = "file to read")
                    Path modelFile) {
        PrintWriter out = out();
        try {
            Taxonomy taxonomy = input.taxonomy(out);
            TrainedModel model = ModelFile.read(InputFile.bytes(modelFile), taxonomy);
            out.println("model " + modelFile + ": version " + model.version() + ", " + model.labels() + " labels");
            TrainedEngine engine =
                    new TrainedEngine(taxonomy, model, PlaceWords.general(), CategoryResource.dangerWords());
            List<LabelledText> texts = input.labelled(engine.taxonomy(), out);
            ClassifyReport report = new ClassifyReport(out);
            report.print("these texts", Evaluation.of(engine, texts), engine.taxonomy());
            report.printSpeed(engine, texts);
            return 0;
        } catch (ModelRefused e) {
            throw new WorkFailed(modelFile + " " + e.getMessage(), e);
        } catch (BrokenDataFile e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static TrainedModel trained(Trainer trainer, List<LabelledText> texts, Input input) {
        try {
            return trainer.train(texts);
        } catch (IllegalArgumentException e) {
            throw new WorkFailed(input.labelledFile() + ": " + e.getMessage(), e);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    private static void checkFolder(Path modelFile) {
        if (Files.isDirectory(modelFile) || !Files.isDirectory(folder(modelFile))) {
            throw new WorkFailed("--model " + modelFile + " is no file in an existing folder");
        }
    }

    /** The old model stays whole until the new one is complete. */
    private static void write(Path file, byte[] bytes) {
        try {
            Path part = folder(file).resolve(file.getFileName() + ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new WorkFailed(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
