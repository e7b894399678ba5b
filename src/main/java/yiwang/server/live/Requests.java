package yiwang.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.wire.Json;
import yiwang.wire.LiveRequest;
import yiwang.wire.ProblemCode;

/** Reads what clients ask. */
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private Requests() {}

    /** Throws {@link NotDone} for what is no request. */
    static LiveRequest parse(String text) {
        try {
            LiveRequest request = Json.strict().readValue(text, LiveRequest.class);
            if (request != null && request.topic() != null && request.op() != null) {
                return request;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a live request that is none", e);
        }
        throw new NotDone(Reason.of(ProblemCode.MALFORMED, "", "not-json"));
    }
}
