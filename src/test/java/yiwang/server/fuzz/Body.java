package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import yiwang.server.TestCounty;

/**
 * What a request carries, as its route describes it: JSON, the fields of a form, or a file.
 *
 * @param type media type; empty where nothing is carried
 */
record Body(String type, byte[] bytes) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Body NONE = new Body("", new byte[0]);
    /** Head and size of a picture of one point. */
    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\b\0\0\0\0";

    /** {@code rate} of the places are hostile. */
    static Body of(Operation operation, Sample sample, Random dice, double rate) {
        if (!operation.schema().isMissingNode()) {
            return new Body("application/json", sample.of(operation.schema()).getBytes(StandardCharsets.UTF_8));
        }
        JsonNode form = operation.content().path(FORM).path("schema").path("properties");
        if (!form.isMissingNode()) {
            return new Body(FORM, form(form, dice, rate).getBytes(StandardCharsets.UTF_8));
        }
        return operation.content().isEmpty() ? NONE : file(operation, dice, rate);
    }

    private static String form(JsonNode properties, Random dice, double rate) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : properties.properties()) {
            String name = each.getKey();
            if (name.equals("service_code") || dice.nextInt(4) > 0) {
                String value = dice.nextDouble() < rate ? Hostile.piece(dice) : Hostile.percent(field(name, dice));
                pairs.add(Hostile.percent(name) + "=" + value);
            }
        }
        return String.join("&", pairs);
    }

    private static String field(String name, Random dice) {
        return switch (name) {
            case "service_code" -> Cases.one(dice, "01", "14", "99");
            case "lat" -> String.valueOf(TestCounty.LAT);
            case "long" -> String.valueOf(TestCounty.LON);
            case "media_url" -> "https://example.org/a.jpg";
            case "attribute[item]" -> Cases.one(dice, "14-001", "01-001");
            case "description" -> "小区门口垃圾桶满了 " + dice.nextInt();
            default -> "人民路";
        };
    }

    private static Body file(Operation operation, Random dice, double rate) {
        List<String> types = new ArrayList<>();
        operation.content().properties().forEach(each -> types.add(each.getKey()));
        String type = dice.nextInt(3) > 0
                ? Cases.one(dice, "image/png", "application/pdf")
                : types.get(dice.nextInt(types.size()));
        String text = (type.equals("image/png") ? PNG : "%PDF-1.7 ") + dice.nextInt();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new Body(type, dice.nextDouble() < rate ? Hostile.spoilt(dice, bytes) : bytes);
    }
}
