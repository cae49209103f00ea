package dev.ferry.rest.server.wire;

import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Reads HTTP as strictly as RFC 9112 does, and says with a problem what Grizzly would turn down without a word. */
public final class ProblemCodec extends HttpServerFilter {
    private static final Splitter COMMAS = Splitter.on(',').trimResults();
    private static final int BAD_REQUEST = 400;

    /** The request whose head or body is being read, where Grizzly keeps it. */
    private final Attribute<HttpRequestPacket> underWay =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HTTP_SERVER_REQUEST_ATTR_NAME);

    /** What was seen of a head that is still coming; of each connection, because none outlives that. */
    private final Attribute<RequestHead> heads =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("dev.ferry.rest.request-head");

    private final Problems problems;
    private final Bodiless bodiless;

    @SuppressWarnings("deprecation") // the constructor that replaces it cannot bound the number of header fields
    public ProblemCodec(NetworkListener listener, Problems problems, Bodiless bodiless) {
        super(
                listener.isChunkingEnabled(),
                Limits.HEADER_BYTES,
                null, // every answer says its type itself
                listener.getKeepAlive(),
                null, // the listener's own filter watches idle connections
                Limits.HEADER_FIELDS,
                listener.getMaxResponseHeaders());
        this.problems = problems;
        this.bodiless = bodiless;
        setAllowPayloadForUndefinedHttpMethods(true); // which have none is looked at below
    }

    /** Empty lines in front of a request are passed over (RFC 9112, 2.2). */
    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        Connection<?> connection = ctx.getConnection();
        if (ctx.getMessage() instanceof Buffer input && underWay.get(connection) == null) {
            int begin = input.position();
            while (begin < input.limit() && isOfLineEnd(input.get(begin))) {
                begin++;
            }
            if (begin == input.limit()) {
                return ctx.getStopAction();
            }
            if (begin > input.position()) {
                ctx.setMessage(input.split(begin)); // Grizzly reads a request from the first byte of its buffer
            }
        }
        return super.handleRead(ctx);
    }

    private static boolean isOfLineEnd(byte c) {
        return c == '\r' || c == '\n';
    }

    @Override
    protected boolean decodeHttpPacket(FilterChainContext ctx, HttpPacketParsing packet, Buffer input) {
        Connection<?> connection = ctx.getConnection();
        RequestHead head = heads.get(connection);
        if (head == null) {
            head = new RequestHead();
            heads.set(connection, head);
        }
        head.fault(input).ifPresent(code -> refuse((HttpRequestPacket) packet, code));
        return super.decodeHttpPacket(ctx, packet, input);
    }

    @Override
    protected void onHttpHeadersParsed(HttpHeader request, MimeHeaders fields, FilterChainContext ctx) {
        heads.remove(ctx.getConnection());
        FieldRules.ignoreUpgrade(request, fields);
        FieldRules.fault(fields).ifPresent(code -> refuse((HttpRequestPacket) request, code));
        if (bodiless.isWronged((HttpRequestPacket) request)) {
            refuse((HttpRequestPacket) request, ProblemCode.BAD_REQUEST);
        }
    }

    /** Grizzly answers with the status that stands there, and closes the connection. */
    private static void refuse(HttpRequestPacket request, ProblemCode code) {
        request.setProtocol(Protocol.HTTP_1_1);
        HttpStatus.getHttpStatus(code.status()).setValues(request.getResponse());
        throw new IllegalArgumentException(code.slug());
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        ProblemCode code = ProblemCode.ofStatus(response.getStatus());
        return code == ProblemCode.BAD_REQUEST && bodiless.isWronged(response.getRequest())
                ? ProblemPackets.bodiless(problems, response)
                : ProblemPackets.of(problems, response, code);
    }

    /**
     * Grizzly closes the connection behind every 400, as it must where it has lost the thread. Where the request was
     * read to its end, only what it asked for was wrong. It has decided before the first line is written, and the
     * fields are written after that.
     */
    @Override
    protected void onInitialLineEncoded(HttpHeader header, FilterChainContext ctx) {
        if (header instanceof HttpResponsePacket response
                && response.getStatus() == BAD_REQUEST
                && isReadAndStays(response.getRequest())) {
            response.getProcessingState().setKeepAlive(true);
            response.getHeaders().removeHeader(Header.Connection);
        }
    }

    private static boolean isReadAndStays(HttpRequestPacket request) {
        return !request.getProcessingState().isError()
                && !request.isExpectContent()
                && request.getProtocol() == Protocol.HTTP_1_1
                && !isToEnd(request);
    }

    /** The field is a list (RFC 9110, 7.6.1), and may stand there more than once. */
    private static boolean isToEnd(HttpRequestPacket request) {
        return Streams.stream(request.getHeaders().values(Header.Connection))
                .flatMap(COMMAS::splitToStream)
                .anyMatch("close"::equalsIgnoreCase);
    }
}
