package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import yiwang.server.TestCounty;

/** Writes bodies by their description, with something hostile at every place now and then. For one case. */
final class Sample {
    private static final int DETAILS = 21;

    private final JsonNode document;
    private final World world;
    private final Random dice;
    private final double rate;
    private final String ticket;

    /** {@code rate} of the places are hostile; {@code ticket} is the one the request is about. */
    Sample(JsonNode document, World world, Random dice, double rate, String ticket) {
        this.document = document;
        this.world = world;
        this.dice = dice;
        this.rate = rate;
        this.ticket = ticket;
    }

    String of(JsonNode schema) {
        return of(schema, "");
    }

    private String of(JsonNode given, String name) {
        if (dice.nextDouble() < rate) {
            return Hostile.json(dice);
        }
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return '"' + values.path(dice.nextInt(values.size())).asText() + '"';
        }
        return switch (schema.path("type").asText()) {
            case "object" -> schema.path("properties").has("verb") ? command(schema) : object(schema);
            case "array" -> array(schema);
            case "number" -> String.valueOf(name.equals("lon") ? TestCounty.LON : TestCounty.LAT);
            case "integer" -> String.valueOf(world.version(ticket));
            case "boolean" -> "true";
            default -> '"' + text(name) + '"';
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.path("$ref");
        return ref.isMissingNode() ? schema : document.at(ref.asText().substring(1));
    }

    private String object(JsonNode schema) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            boolean there = required ? dice.nextDouble() > rate / 2 : dice.nextInt(3) == 0;
            if (there) {
                put(json, property.getKey(), of(property.getValue(), property.getKey()));
            }
        }
        if (dice.nextDouble() < rate) {
            put(json, Cases.one(dice, "phone", "__proto__", Hostile.text(dice)), Hostile.json(dice));
        }
        return json.append('}').toString();
    }

    private String command(JsonNode schema) {
        JsonNode verb = resolved(schema.path("properties").path("verb"));
        JsonNode verbs = verb.path("enum");
        String chosen = dice.nextInt(3) == 0
                ? Cases.one(dice, "accept", "note", "dispatch", "supervise")
                : verbs.path(dice.nextInt(verbs.size())).asText();
        StringBuilder details = new StringBuilder("{");
        for (String ask : verb.path("x-asks").path(chosen).asText().split(" ")) {
            String[] parts = ask.split(":", 2);
            if (parts.length == 2) {
                String value = dice.nextDouble() < rate ? Hostile.text(dice) : detail(parts[1]);
                put(details, parts[0].replace("?", ""), '"' + value + '"');
            }
        }
        if (dice.nextDouble() < rate / 4) {
            for (int i = 0; i < DETAILS; i++) {
                put(details, "more-" + i, "\"x\"");
            }
        }
        StringBuilder json = new StringBuilder("{");
        put(json, "commandId", of(TextNode.valueOf(""), "commandId"));
        put(json, "expectedVersion", of(schema.path("properties").path("expectedVersion"), ""));
        put(json, "verb", dice.nextDouble() < rate ? Hostile.json(dice) : '"' + chosen + '"');
        put(
                json,
                "details",
                dice.nextDouble() < rate
                        ? Hostile.json(dice)
                        : details.append('}').toString());
        return json.append('}').toString();
    }

    private String detail(String kind) {
        if (kind.startsWith("choice(")) {
            return kind.substring(7, kind.length() - 1).split("/", 2)[0];
        }
        return switch (kind) {
            case "unit", "units" -> Cases.one(dice, "dept-shuili", "dept-chengguan", "town-100", "center");
            case "number" -> Cases.one(dice, "1", "2", "-1", "0", "99999999999999999999", "1e9", "2147483648");
            case "item" -> "14-001";
            case "yes-no" -> "yes";
            case "time" -> world.now().plus(Duration.ofDays(1)).toString();
            case "ticket" -> world.ticket(dice);
            default -> "依据充分";
        };
    }

    private String array(JsonNode schema) {
        StringBuilder json = new StringBuilder("[");
        int many = dice.nextDouble() < rate / 8 ? 1_001 : 1 + dice.nextInt(2);
        String first = of(schema.path("items"), "");
        for (int i = 0; i < many; i++) {
            json.append(i == 0 ? "" : ",").append(i == 0 || many > 2 ? first : of(schema.path("items"), ""));
        }
        return json.append(']').toString();
    }

    private String text(String name) {
        return switch (name) {
            case "source" -> "fuzz";
            case "sourceNo" -> dice.nextInt(8) == 0 ? "again" : world.number();
            case "commandId" -> dice.nextInt(8) == 0 ? "again-again" : world.number();
            case "receivedAt", "at" -> world.now().toString();
            case "place" -> TestCounty.GRID;
            case "category" -> "14-001";
            case "seat" -> "seat-f";
            case "unit" -> "center";
            case "id" -> "w-0001";
            case "text" -> dice.nextBoolean() ? "小区门口垃圾桶满了，没人清运" : policy();
            default -> "人民路";
        };
    }

    private String policy() {
        byte[] text = world.policy().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] spoilt = Hostile.spoilt(dice, text);
        return new TextNode(new String(spoilt, java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .replaceAll("^\"|\"$", "");
    }

    private static void put(StringBuilder json, String name, String value) {
        json.append(json.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":")
                .append(value);
    }
}
