package yiwang.wire;

/**
 * Makes the three separated administrators of a backend that has no accounts: {@code POST /api/v1/setup}.
 *
 * @param token as the backend printed it at its start
 */
public record SetupRequest(String token, NewAccount system, NewAccount security, NewAccount audit) {
    @Override
    public String toString() {
        return "SetupRequest[" + system + ", " + security + ", " + audit + "]";
    }
}
