package yiwang.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares JSON with the schemas of the interface description, as far as that uses JSON Schema. */
final class SchemaCheck {
    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What does not fit, with its path; empty when everything does. */
    List<String> check(JsonNode value, JsonNode schema) {
        faults.clear();
        at("$", value, schema);
        return List.copyOf(faults);
    }

    private void at(String path, JsonNode value, JsonNode given) {
        JsonNode schema = given;
        if (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asText().substring(1));
            if (schema.isMissingNode()) {
                faults.add(path + " has a schema that is not there: " + given);
            }
        }
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode one : schema.path("enum")) {
                known |= one.equals(value);
            }
            require(known, path + " is none of the listed values: " + value);
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(path, value, schema);
            case "array" -> array(path, value, schema);
            case "string" -> string(path, value, schema);
            case "integer" -> require(value.isIntegralNumber(), path + " is no integer: " + value);
            case "number" -> require(value.isNumber(), path + " is no number: " + value);
            case "boolean" -> require(value.isBoolean(), path + " is no boolean: " + value);
            default -> require(false, path + " has a schema without a type");
        }
    }

    private void object(String path, JsonNode value, JsonNode schema) {
        require(value.isObject(), path + " is no object: " + value);
        schema.path("required").forEach(name -> require(value.has(name.asText()), path + " lacks " + name.asText()));
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(property -> {
            String name = property.getKey();
            if (properties.has(name)) {
                at(path + "." + name, property.getValue(), properties.path(name));
            } else if (others.isObject()) {
                at(path + "." + name, property.getValue(), others);
            } else {
                require(!others.isBoolean() || others.asBoolean(), path + " has a property nobody wrote down: " + name);
            }
        });
    }

    private void array(String path, JsonNode value, JsonNode schema) {
        require(value.isArray(), path + " is no array: " + value);
        for (int i = 0; i < value.size(); i++) {
            at(path + "[" + i + "]", value.get(i), schema.path("items"));
        }
    }

    private void string(String path, JsonNode value, JsonNode schema) {
        require(value.isTextual(), path + " is no text: " + value);
        if (schema.path("format").asText().equals("date-time")) {
            try {
                Instant.parse(value.asText());
            } catch (DateTimeException e) {
                faults.add(path + " is no time: " + value);
            }
        }
        if (schema.has("pattern")) {
            require(
                    Pattern.compile(schema.path("pattern").asText())
                            .matcher(value.asText())
                            .find(),
                    path + " is not of the form: " + value);
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
