package dev.ferry.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Keeps an answer in memory up to a bound, and hangs up on a larger one. Of one answer. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final long most;
    private final Optional<HttpFault> refusal;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(long most) {
        this(most, Optional.empty());
    }

    private BoundedBody(long most, Optional<HttpFault> refusal) {
        this.most = most;
        this.refusal = refusal;
    }

    /** Hangs up on an answer whose head is a fault already. */
    static BoundedBody refused(HttpFault fault) {
        return new BoundedBody(0, Optional.of(fault));
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription answer) {
        subscription = answer;
        if (refusal.isPresent()) {
            hangUp(refusal.get());
        } else {
            answer.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> blocks) {
        for (ByteBuffer block : blocks) {
            if (read.size() + (long) block.remaining() > most) {
                hangUp(HttpFault.of(HttpFault.Kind.TOO_LARGE, "answered more than " + most + " bytes"));
                return;
            }
            byte[] bytes = new byte[block.remaining()];
            block.get(bytes);
            read.writeBytes(bytes);
        }
    }

    private void hangUp(HttpFault why) {
        if (subscription != null) {
            subscription.cancel();
        }
        whole.completeExceptionally(why);
    }

    @Override
    public void onError(Throwable fault) {
        whole.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        whole.complete(read.toByteArray());
    }
}
