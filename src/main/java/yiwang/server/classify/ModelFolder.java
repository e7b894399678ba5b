package yiwang.server.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import yiwang.domain.classify.ModelFile;
import yiwang.domain.classify.ModelRefused;
import yiwang.domain.classify.Taxonomy;
import yiwang.domain.classify.TrainedModel;
import yiwang.wire.ClassifierView.Attempt;
import yiwang.wire.Json;

/**
 * The folder {@code models/} beside the data: the model at work and what is known of the trainings. Each file is whole or
 * not there, whenever the machine stops. One thread.
 */
final class ModelFolder {
    static final String MODEL = "model.ywcl";
    static final String ATTEMPTS = "attempts.json";

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    /** What is known of the trainings. */
    record Attempts(@Nullable Attempt taken, @Nullable Attempt last) {
        static final Attempts NONE = new Attempts(null, null);
    }

    /** The stored model, or null when there is none. Throws {@link ModelRefused} with the file's name. */
    @Nullable
    TrainedModel model(Taxonomy taxonomy) {
        Path file = folder.resolve(MODEL);
        try {
            return Files.exists(file) ? ModelFile.read(Files.readAllBytes(file), taxonomy) : null;
        } catch (ModelRefused e) {
            throw new ModelRefused("the file " + file + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ModelRefused("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What is stored of the trainings. Throws {@link ModelRefused} with the file's name. */
    Attempts attempts() {
        Path file = folder.resolve(ATTEMPTS);
        try {
            return Files.exists(file)
                    ? Json.lenient().readValue(Files.readAllBytes(file), Attempts.class)
                    : Attempts.NONE;
        } catch (IOException e) {
            throw new ModelRefused("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void store(TrainedModel model) throws IOException {
        write(MODEL, ModelFile.write(model));
    }

    void store(Attempts attempts) throws IOException {
        write(ATTEMPTS, bytes(attempts));
    }

    private static byte[] bytes(Attempts attempts) throws JsonProcessingException {
        return Json.lenient().writeValueAsBytes(attempts);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(name + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
