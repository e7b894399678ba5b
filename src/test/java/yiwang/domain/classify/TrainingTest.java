package yiwang.domain.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training, the model file, and when a new model may take over. */
class TrainingTest {
    private static final Taxonomy OURS = Texts.ours();
    private static final List<LabelledText> SOME = Texts.labelled(OURS, 4, 3);
    private static final TrainedModel MODEL = new Trainer(OURS, PlaceWords.general(), 7).train(SOME);
    private static final byte[] BYTES = ModelFile.write(MODEL);

    @Test
    void theSameLabelsGiveTheSameBytesAndAnotherSeedDoesNot() {
        assertArrayEquals(BYTES, ModelFile.write(new Trainer(OURS, PlaceWords.general(), 7).train(SOME)));
        byte[] other = ModelFile.write(new Trainer(OURS, PlaceWords.general(), 8).train(SOME));
        assertFalse(Arrays.equals(BYTES, other));
    }

    @Test
    void aModelReadBackAnswersTheSame() {
        TrainedModel read = ModelFile.read(BYTES, OURS);
        assertEquals(MODEL.version(), read.version());
        assertEquals(SOME.size(), read.labels());
        TrainedEngine before = new TrainedEngine(OURS, MODEL, PlaceWords.general(), Texts.DANGER);
        TrainedEngine after = new TrainedEngine(OURS, read, PlaceWords.general(), Texts.DANGER);
        SOME.forEach(text -> assertEquals(before.classify(text.matter()), after.classify(text.matter())));
    }

    @Test
    void anyChangedByteAndAnyCutIsRefused() {
        for (int at = 0; at < BYTES.length; at += 1 + BYTES.length / 97) {
            byte[] changed = BYTES.clone();
            changed[at] ^= 0x10;
            assertThrows(ModelRefused.class, () -> ModelFile.read(changed, OURS), "byte " + at);
            byte[] cut = Arrays.copyOf(BYTES, at);
            assertThrows(ModelRefused.class, () -> ModelFile.read(cut, OURS), "cut at " + at);
        }
        assertThrows(ModelRefused.class, () -> ModelFile.read(Arrays.copyOf(BYTES, BYTES.length + 1), OURS));
    }

    /** A forger can make the checksum fit; sizes and numbers that lie are refused before they cost memory. */
    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7FC00000, 1_000_000})
    void aForgedNumberAnywhereIsRefusedOrHarmless(int number) throws Exception {
        for (int at = 8; at < BYTES.length - 36; at += 4 + BYTES.length / 211) {
            byte[] forged = BYTES.clone();
            ByteBuffer.wrap(forged).putInt(at, number);
            byte[] content = Arrays.copyOf(forged, forged.length - 32);
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            System.arraycopy(sum, 0, forged, content.length, sum.length);
            try {
                TrainedModel model = ModelFile.read(forged, OURS);
                new TrainedEngine(OURS, model, PlaceWords.general(), Texts.DANGER)
                        .classify(SOME.getFirst().matter());
            } catch (ModelRefused refused) {
                assertFalse(String.valueOf(refused.getMessage()).isBlank());
            }
        }
    }

    @Test
    void aModelOfAnotherTaxonomyIsRefusedByName() {
        Taxonomy other = LevelTable.read(List.of(List.of("一", "甲"), List.of("二", "乙")));
        ModelRefused refused = assertThrows(ModelRefused.class, () -> ModelFile.read(BYTES, other));
        assertTrue(String.valueOf(refused.getMessage()).contains(OURS.version()), refused::getMessage);
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainedEngine(other, MODEL, PlaceWords.general(), Texts.DANGER));
    }

    @Test
    void labelsTheTaxonomyDoesNotKnowBecomeClasses() {
        List<LabelledText> texts = new ArrayList<>(SOME);
        for (int n = 0; n < 12; n++) {
            texts.add(new LabelledText("x" + n, new Matter("潜水", "潜水员的氧气瓶租赁" + n), "潜水服务", null));
        }
        TrainedModel model = new Trainer(OURS, PlaceWords.general(), 1).train(texts);
        assertEquals(List.of("潜水服务"), model.furtherGroups());
        TrainedModel read = ModelFile.read(ModelFile.write(model), OURS);
        TrainedEngine engine = new TrainedEngine(OURS, read, PlaceWords.general(), Texts.DANGER);
        Classification answer = engine.classify(new Matter("租赁", "租氧气瓶潜水"));
        assertEquals("潜水服务", answer.groups().getFirst().name());
    }

    @Test
    void oneClassAloneCannotBeLearnt() {
        List<LabelledText> one = Texts.labelled(OURS, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> new Trainer(OURS, PlaceWords.general(), 1).train(one));
    }

    @Test
    void aNewModelTakesOverOnlyWhenItIsBetterOnTextsHeldOut() {
        List<LabelledText> heldOut = Texts.labelled(OURS, 14, 4);
        ClassifierEngine good = Texts.untrained();
        List<LabelledText> wrong = new ArrayList<>();
        for (LabelledText text : Texts.labelled(OURS, 2, 3)) {
            wrong.add(
                    new LabelledText(text.id(), text.matter(), text.group().equals("市容环境") ? "市政公用设施" : "市容环境", null));
        }
        ClassifierEngine bad = Texts.trained(wrong);
        assertTrue(ModelSelection.compare(good, bad, heldOut).replace());
        assertFalse(ModelSelection.compare(bad, good, heldOut).replace());
        assertFalse(ModelSelection.compare(good, good, heldOut).replace(), "an equal one stays outside");
        assertFalse(ModelSelection.compare(good, bad, heldOut.subList(0, 29)).replace(), "too few to tell");
    }

    @Test
    void aboutOneTextInFiveIsHeldOutAndAlwaysTheSame() {
        long held = Texts.labelled(OURS, 14, 5).stream()
                .filter(ModelSelection::isHeldOut)
                .count();
        assertTrue(held > 90 && held < 200, "held out " + held + " of 720");
    }

    @Test
    void theBlendLearnsWhatToTrust() {
        List<Blend.Known> shareKnows = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            int truth = n % 2;
            float[] shares = {truth == 0 ? 0.8f : 0.2f, truth == 0 ? 0.2f : 0.8f};
            float[] misleading = {n % 3 == 0 ? 1f : -1f, n % 3 == 0 ? -1f : 1f};
            shareKnows.add(new Blend.Known(misleading, shares, new float[2], truth));
        }
        Blend blend = Blend.fit(shareKnows);
        assertTrue(blend.share() > 3 && blend.margin() < 0.7, blend::toString);
        double[] p = blend.probabilities(new float[2], new float[] {0.8f, 0.2f}, new float[2]);
        assertTrue(p[0] > 0.9, Arrays.toString(p));
    }
}
