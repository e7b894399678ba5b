package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A route as it is described.
 *
 * @param schema of a JSON body; missing where it takes none
 * @param content by media type, as it is described
 * @param statuses that are described
 */
record Operation(
        String method, String path, JsonNode schema, JsonNode content, List<String> queries, Set<String> statuses) {

    static List<Operation> of(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    Set<String> statuses = new HashSet<>();
                    method.getValue().path("responses").properties().forEach(each -> statuses.add(each.getKey()));
                    List<String> queries = new ArrayList<>();
                    method.getValue().path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asText().equals("query")) {
                            queries.add(parameter.path("name").asText());
                        }
                    });
                    JsonNode content = method.getValue().at("/requestBody/content");
                    JsonNode schema = content.path("application/json").path("schema");
                    all.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            schema,
                            content,
                            queries,
                            statuses));
                }));
        return all;
    }

    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
