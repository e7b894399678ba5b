package yiwang.server.accounts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.wire.ProblemCode;

/** Slow work on passwords, on its own few threads. More than they can take is told to come again. Any thread. */
record Hashing(Executor threads) {
    <T> CompletableFuture<T> run(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new NotDone(Reason.of(ProblemCode.BUSY)));
        }
    }
}
