package yiwang.console.entrance;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.CodeRequest;
import yiwang.wire.SecondFactorAnswer;

/** A second factor to bind: scanned or typed into an authenticator, and confirmed by a code of it. FX thread. */
final class FactorStep extends Step {
    private static final Logger LOG = LoggerFactory.getLogger(FactorStep.class);
    private static final int PIXELS = 164;
    private static final int QUIET_MODULES = 2;
    private static final int DARK = 0xff000000;
    private static final int LIGHT = 0xffffffff;

    private final TextField code = new TextField();
    private final TextField secret = new TextField();
    private final ImageView picture = new ImageView();
    private final Consumer<CodeRequest> send;

    FactorStep(Texts texts, Consumer<CodeRequest> send) {
        super(texts);
        this.send = send;
        code.setId("entrance-code");
        secret.setId("entrance-secret");
        secret.setEditable(false);
        secret.getStyleClass().add("entrance-secret");
        picture.setAccessibleText(word("factor.picture"));
        Label why = Parts.wrapped(word("factor.how"), "yw-muted");
        getChildren().addAll(why, picture, ask("factor.secret", secret), ask("code", code));
    }

    /** What is to be bound. */
    void show(SecondFactorAnswer answer) {
        secret.setText(answer.secret().replaceAll("(.{4})(?=.)", "$1 "));
        try {
            picture.setImage(picture(answer.uri()));
        } catch (WriterException e) {
            LOG.warn("the second factor cannot be drawn; its secret can still be typed", e);
        }
    }

    @Override
    String go() {
        return word("go.factor");
    }

    @Override
    void enter() {
        code.requestFocus();
    }

    @Override
    void submit() {
        String typed = code.getText().strip();
        if (typed.isEmpty()) {
            code.requestFocus();
        } else {
            code.clear();
            send.accept(new CodeRequest(typed));
        }
    }

    /** Black on white in every dress: readers want it so. */
    private static WritableImage picture(String uri) throws WriterException {
        BitMatrix bits = new QRCodeWriter()
                .encode(uri, BarcodeFormat.QR_CODE, PIXELS, PIXELS, Map.of(EncodeHintType.MARGIN, QUIET_MODULES));
        WritableImage image = new WritableImage(bits.getWidth(), bits.getHeight());
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                pixels.setArgb(x, y, bits.get(x, y) ? DARK : LIGHT);
            }
        }
        return image;
    }
}
