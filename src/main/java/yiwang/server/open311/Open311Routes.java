package yiwang.server.open311;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.category.Category;
import yiwang.domain.category.CategoryList;
import yiwang.domain.category.CategoryList.Group;
import yiwang.server.audit.Asked;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.server.http.RouteGroup;
import yiwang.server.intake.IntakeService;
import yiwang.server.storage.StorageBusy;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;

/**
 * {@code /open311/v2}: services, their definitions, requests. On a backend with accounts {@code api_key} is the token of a
 * session or credential. Errors are those of the specification: a list of code and description.
 */
public final class Open311Routes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(Open311Routes.class);
    private static final String BASE = "/open311/v2";
    private static final int MOST_IDS = 1_000;
    private static final int UNKNOWN = 401;

    private final Given given;
    private final Open311Requests requests;
    private final Open311Form form;

    /**
     * What the routes are given.
     *
     * @param guard lets a request on or throws {@link NotDone}
     * @param asked says who asks
     * @param county code of the only jurisdiction
     */
    public record Given(
            IntakeService intake,
            CategoryList categories,
            Handler<RoutingContext> guard,
            Asked asked,
            String county,
            InstantSource clock,
            Replies replies) {}

    private interface Doing {
        CompletionStage<Object> with(RoutingContext route);
    }

    Open311Routes(Given given, Open311Requests requests, Open311Form form) {
        this.given = given;
        this.requests = requests;
        this.form = form;
    }

    @Override
    public void mount(Router router) {
        router.route(BASE + "/*").handler(this::guard);
        for (String ending : List.of(".json", ".xml")) {
            router.get(BASE + "/services" + ending).handler(route -> answer(route, "services", this::services));
            router.post(BASE + "/requests" + ending).handler(route -> answer(route, "service_requests", this::report));
            router.get(BASE + "/requests" + ending).handler(route -> answer(route, "service_requests", this::list));
        }
        router.get(BASE + "/services/:file").handler(route -> answer(route, "service_definition", this::definition));
        router.get(BASE + "/requests/:file").handler(route -> answer(route, "service_requests", this::one));
    }

    /** A missing or wrong key is 403 here, whatever it is elsewhere. */
    private void guard(RoutingContext route) {
        String key = route.request().getParam("api_key");
        if (key != null && !key.isBlank() && key.matches("[\\x21-\\x7e]{1,200}")) {
            route.request().headers().set("Authorization", "Bearer " + key);
        }
        try {
            given.guard().handle(route);
        } catch (NotDone refused) {
            int status = refused.reason().status() == UNKNOWN
                    ? 403
                    : refused.reason().status();
            refused(route, status, refused.reason());
        }
    }

    private void answer(RoutingContext route, String root, Doing doing) {
        try {
            String jurisdiction = route.request().getParam("jurisdiction_id");
            if (jurisdiction != null && !jurisdiction.isEmpty() && !jurisdiction.equals(given.county())) {
                throw new Open311Fault(404, "jurisdiction_id provided was not found");
            }
            var context = route.vertx().getOrCreateContext();
            doing.with(route)
                    .whenComplete((value, failure) -> context.runOnContext(ignored -> {
                        if (failure != null) {
                            failed(route, failure);
                        } else {
                            write(route, 200, root, value);
                        }
                    }));
        } catch (Open311Fault | NotDone refused) {
            failed(route, refused);
        }
    }

    private void failed(RoutingContext route, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        switch (cause) {
            case Open311Fault fault -> {
                Replies.refused(route, Reason.of(ProblemCode.MALFORMED, "", "open311"));
                fail(route, fault.status(), String.valueOf(fault.getMessage()));
            }
            case NotDone refused -> {
                int status = refused.reason().status();
                refused(route, status == 422 || status == 409 ? 400 : status, refused.reason());
            }
            case StorageBusy busy -> {
                route.response().putHeader("Retry-After", "1");
                refused(route, 429, Reason.of(ProblemCode.BUSY));
            }
            default -> {
                LOG.warn("{} {} failed", route.request().method(), route.normalizedPath(), cause);
                route.response().putHeader("Retry-After", "5");
                refused(route, 503, Reason.of(ProblemCode.UNAVAILABLE));
            }
        }
    }

    private void refused(RoutingContext route, int status, Reason reason) {
        Replies.refused(route, reason);
        fail(route, status, given.replies().problem(reason, language(route)).detail());
    }

    private static void fail(RoutingContext route, int status, String description) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", status);
        error.put("description", description);
        write(route, status, "errors", List.of(error));
    }

    private static void write(RoutingContext route, int status, String root, Object value) {
        if (route.response().ended() || route.response().closed()) {
            return;
        }
        Open311Format format = Open311Format.of(route.normalizedPath());
        route.response()
                .setStatusCode(status)
                .putHeader("Content-Type", format.type())
                .end(format.write(root, value));
    }

    private CompletionStage<Object> services(RoutingContext route) {
        Locale language = language(route);
        List<Map<String, Object>> services = given.categories().categories().stream()
                .map(group -> service(group, language))
                .toList();
        return CompletableFuture.completedStage(services);
    }

    private Map<String, Object> service(Group group, Locale language) {
        boolean isEnglish = language.getLanguage().equals("en");
        String items = given.categories().items(group.code()).stream()
                .map(item -> isEnglish ? item.nameEn() : item.nameZh())
                .collect(Collectors.joining(isEnglish ? ", " : "、"));
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("service_code", group.code());
        service.put("service_name", isEnglish ? group.nameEn() : group.nameZh());
        service.put("description", items);
        service.put("metadata", true);
        service.put("type", "realtime");
        service.put("keywords", items.replace("、", ","));
        service.put("group", isEnglish ? "County services" : "县域治理");
        return service;
    }

    private CompletionStage<Object> definition(RoutingContext route) {
        String code = withoutEnding(route.pathParam("file"));
        Locale language = language(route);
        boolean isEnglish = language.getLanguage().equals("en");
        List<Category> items = given.categories().items(code);
        if (items.isEmpty()) {
            throw new Open311Fault(404, "service_code provided was not found");
        }
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("variable", true);
        attribute.put("code", Open311Form.ITEM);
        attribute.put("datatype", "singlevaluelist");
        attribute.put("required", false);
        attribute.put("datatype_description", "");
        attribute.put("order", 1);
        attribute.put("description", isEnglish ? "What exactly" : "具体事项");
        attribute.put(
                "values",
                items.stream()
                        .map(item -> {
                            Map<String, Object> value = new LinkedHashMap<>();
                            value.put("key", item.code().value());
                            value.put("name", isEnglish ? item.nameEn() : item.nameZh());
                            return value;
                        })
                        .toList());
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("service_code", code);
        definition.put("attributes", List.of(attribute));
        return CompletableFuture.completedStage(definition);
    }

    private CompletionStage<Object> report(RoutingContext route) {
        return given.intake().take(form.intake(route), given.asked().who(route)).thenApply(answer -> switch (answer) {
            case Answer.Done<IntakeAnswer>(IntakeAnswer ticket) -> {
                Map<String, Object> request = new LinkedHashMap<>();
                request.put("service_request_id", ticket.number());
                request.put("service_notice", "");
                request.put("account_id", "");
                yield List.of(request);
            }
            case Answer.Refused<IntakeAnswer>(Reason reason) -> throw new NotDone(reason);
        });
    }

    private CompletionStage<Object> list(RoutingContext route) {
        Set<String> ids = words(route, "service_request_id", id -> true);
        if (!ids.isEmpty()) {
            if (ids.size() > MOST_IDS) {
                throw new Open311Fault(400, "at most " + MOST_IDS + " service_request_id");
            }
            return requests.named(List.copyOf(ids), language(route)).thenApply(found -> found);
        }
        Open311Requests.Query query = new Open311Requests.Query(
                time(route, "start_date"),
                time(route, "end_date"),
                words(
                        route,
                        "service_code",
                        code -> !given.categories().items(code).isEmpty()),
                words(route, "status", Set.of("open", "closed")::contains));
        return requests.find(query, given.clock().instant(), language(route)).thenApply(found -> found);
    }

    private CompletionStage<Object> one(RoutingContext route) {
        String id = withoutEnding(route.pathParam("file"));
        return requests.named(List.of(id), language(route)).thenApply(found -> {
            if (found.isEmpty()) {
                throw new Open311Fault(404, "service_request_id provided was not found");
            }
            return found;
        });
    }

    private static String withoutEnding(String file) {
        if (!file.endsWith(".json") && !file.endsWith(".xml")) {
            throw new Open311Fault(404, "ask for .json or .xml");
        }
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static Set<String> words(RoutingContext route, String name, Predicate<String> known) {
        String value = Optional.ofNullable(route.request().getParam(name)).orElse("");
        Set<String> words = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!words.stream().allMatch(known)) {
            throw new Open311Fault(400, name + " is not valid");
        }
        return words;
    }

    private static @Nullable Instant time(RoutingContext route, String name) {
        String value = route.request().getParam(name);
        try {
            return value == null || value.isBlank()
                    ? null
                    : OffsetDateTime.parse(value.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Open311Fault(400, name + " is no time as in 2026-02-14T01:00:00Z");
        }
    }

    private static Locale language(RoutingContext route) {
        return ProblemTexts.languageOf(route.request().getHeader("Accept-Language"));
    }
}
