package dev.ferry.rest.server.wire;

import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Reads a request's body to its end before anybody works on the request, so that a client that sends a byte now and
 * then holds memory, of which there is a bound, and no thread and no place. What is longer than bodies may be goes on
 * as it comes: a file, or a body to be refused. Thread-safe.
 */
public final class BodyIntake extends BaseFilter {
    private final Attribute<Body> bodies =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(BodyIntake.class.getName());
    private final Problems problems;
    private final Backlog backlog;

    /** @param nanos a clock as {@link System#nanoTime} is */
    public BodyIntake(Problems problems, LongSupplier nanos) {
        this.problems = problems;
        this.backlog = new Backlog(Limits.ARRIVING_BYTES, Duration.ofSeconds(Limits.BODY_SECONDS), nanos);
    }

    /** Cuts off the clients that take too long for their bodies. */
    public void cutOffLate() {
        backlog.cutOffLate();
    }

    /** What has come of bodies that are not there yet, in bytes. */
    public long bytes() {
        return backlog.bytes();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        if (!(ctx.getMessage() instanceof HttpContent part)
                || !(part.getHttpHeader() instanceof HttpRequestPacket request)) {
            return ctx.getInvokeAction();
        }
        if (!ctx.getConnection().isOpen()) {
            return deaf(ctx); // whoever asked this is gone
        }
        HttpContext exchange = request.getProcessingState().getHttpContext();
        Body body = bodies.get(ctx.getConnection());
        if (body != null && !body.exchange.equals(exchange)) {
            forget(ctx.getConnection(), body);
            body = null;
        }
        if (body == null) {
            if (part.isLast() || HttpContent.isBroken(part) || request.getContentLength() > Limits.BODY_BYTES) {
                return ctx.getInvokeAction();
            }
            body = begin(ctx, request, exchange);
        }
        return body.isHandedOn ? ctx.getInvokeAction() : take(ctx, part, request, body);
    }

    private NextAction take(FilterChainContext ctx, HttpContent part, HttpRequestPacket request, Body body) {
        Connection<?> connection = ctx.getConnection();
        if (HttpContent.isBroken(part) || !body.add(part.getContent())) {
            forget(connection, body); // it has its answer already
            return deaf(ctx);
        }
        if (!part.isLast() && body.bytes.size() <= Limits.BODY_BYTES) {
            part.recycle();
            return ctx.getStopAction();
        }
        if (!body.waiting.leave()) {
            return deaf(ctx);
        }
        Buffer read = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body.bytes.toByteArray());
        body.isHandedOn = true;
        body.bytes = new ByteArrayOutputStream(0);
        if (part.isLast()) {
            bodies.remove(connection);
        }
        ctx.setMessage(HttpContent.create(request, part.isLast(), read));
        part.recycle();
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext ctx) {
        Body body = bodies.get(ctx.getConnection());
        if (body != null) {
            forget(ctx.getConnection(), body);
        }
        return ctx.getInvokeAction();
    }

    private Body begin(FilterChainContext ctx, HttpRequestPacket request, HttpContext exchange) {
        Connection<?> connection = ctx.getConnection();
        Body body = new Body(exchange, backlog.enter(reason -> cutOff(connection, request, reason)));
        bodies.set(connection, body);
        if (request.requiresAcknowledgement()) {
            goOn(ctx, request);
        }
        return body;
    }

    /** Who asks before sending is told to go on: nobody else will. */
    private static void goOn(FilterChainContext ctx, HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        HttpStatus.CONINTUE_100.setValues(response);
        response.setAcknowledgement(true);
        ctx.write(response);
        HttpStatus.OK_200.setValues(response);
    }

    private void cutOff(Connection<?> connection, HttpRequestPacket request, Backlog.Reason reason) {
        request.getProcessingState().setError(true);
        request.getProcessingState().setKeepAlive(false);
        ProblemCode code = switch (reason) {
            case LATE -> ProblemCode.TOO_SLOW;
            case FULL -> ProblemCode.OVERLOADED;
        };
        var _ = connection.write(ProblemPackets.of(problems, request.getResponse(), code));
        connection.closeSilently();
    }

    private void forget(Connection<?> connection, Body body) {
        body.waiting.leave();
        bodies.remove(connection);
    }

    /** Reads nothing more of this connection, which is being closed. */
    private static NextAction deaf(FilterChainContext ctx) {
        NextAction suspended = ctx.getSuspendAction();
        ctx.completeAndRecycle();
        return suspended;
    }

    /** One that is not there yet. A connection's are read by one thread at a time. */
    private static final class Body {
        private final HttpContext exchange;
        private final Backlog.Entry waiting;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean isHandedOn;

        Body(HttpContext exchange, Backlog.Entry waiting) {
            this.exchange = exchange;
            this.waiting = waiting;
        }

        /** Copies it: a byte would keep all of the buffer that it came in. */
        boolean add(Buffer part) {
            byte[] more = new byte[part.remaining()];
            part.get(more);
            bytes.writeBytes(more);
            return waiting.grow(more.length);
        }
    }
}
