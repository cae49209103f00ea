package dev.ferry.http;

import static dev.ferry.http.HttpFault.Kind.BROKEN_OFF;
import static dev.ferry.http.HttpFault.Kind.EXPIRED_CERTIFICATE;
import static dev.ferry.http.HttpFault.Kind.GARBAGE;
import static dev.ferry.http.HttpFault.Kind.NOT_ENCRYPTED;
import static dev.ferry.http.HttpFault.Kind.PROXY;
import static dev.ferry.http.HttpFault.Kind.PROXY_FAILED;
import static dev.ferry.http.HttpFault.Kind.REFUSED;
import static dev.ferry.http.HttpFault.Kind.TIMED_OUT;
import static dev.ferry.http.HttpFault.Kind.UNKNOWN_HOST;
import static dev.ferry.http.HttpFault.Kind.UNREACHABLE;
import static dev.ferry.http.HttpFault.Kind.UNTRUSTED_CERTIFICATE;
import static dev.ferry.http.HttpFault.Kind.WRONG_HOST;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells apart what the JDK throws where no answer came, by what is innermost. */
final class TransportFaults {

    /** The first that is in the chain of causes decides. */
    private static final List<Told> TOLD = List.of(
            new Told(HttpConnectTimeoutException.class, TIMED_OUT, "no connection in time"),
            new Told(HttpTimeoutException.class, TIMED_OUT, "no answer in time"),
            new Told(TimeoutException.class, TIMED_OUT, "no whole answer in time"),
            new Told(UnresolvedAddressException.class, UNKNOWN_HOST, "its host is unknown"),
            new Told(UnknownHostException.class, UNKNOWN_HOST, "its host is unknown"),
            new Told(CertificateExpiredException.class, EXPIRED_CERTIFICATE, "its certificate ran out"),
            new Told(CertificateNotYetValidException.class, EXPIRED_CERTIFICATE, "its certificate does not hold yet"),
            new Told(
                    CertPathBuilderException.class,
                    UNTRUSTED_CERTIFICATE,
                    "nobody trusted vouches for its certificate"));

    private static final List<Told> TOLD_LAST = List.of(
            new Told(SSLException.class, NOT_ENCRYPTED, "no encrypted connection"),
            new Told(NoRouteToHostException.class, UNREACHABLE, "no way leads there"),
            new Told(ConnectException.class, REFUSED, "refused the connection"),
            new Told(ProtocolException.class, GARBAGE, "answered what is no HTTP"));

    /** The JDK has no exception for a proxy that answers CONNECT with anything but a success. */
    private static final Pattern NO_TUNNEL = Pattern.compile("^Tunnel failed, got: ([0-9]{3})");

    private static final Set<String> NOT_LET_THROUGH = Set.of("401", "403", "407");

    private record Told(Class<? extends Throwable> type, HttpFault.Kind kind, String why) {
        HttpFault of(Throwable fault) {
            return HttpFault.of(kind, why, fault);
        }
    }

    private TransportFaults() {}

    static HttpFault of(Throwable fault) {
        return HttpFault.behind(fault).orElseGet(() -> told(fault));
    }

    /** The same where a proxy is between: whoever could not be connected to is the proxy. */
    static HttpFault throughProxy(Throwable fault) {
        HttpFault told = of(fault);
        Optional<HttpFault> tunnel = chain(fault).stream()
                .map(one -> NO_TUNNEL.matcher(String.valueOf(one.getMessage())))
                .filter(Matcher::find)
                .map(said -> ofProxy(
                        NOT_LET_THROUGH.contains(said.group(1)) ? PROXY : PROXY_FAILED,
                        "answered " + said.group(1),
                        fault))
                .findFirst();
        return tunnel.orElseGet(() ->
                isOfConnecting(told, fault) ? ofProxy(PROXY_FAILED, String.valueOf(told.getMessage()), fault) : told);
    }

    private static HttpFault ofProxy(HttpFault.Kind kind, String why, Throwable fault) {
        return HttpFault.of(kind, "the proxy: " + why, fault);
    }

    private static boolean isOfConnecting(HttpFault told, Throwable fault) {
        return switch (told.kind()) {
            case UNKNOWN_HOST, REFUSED, UNREACHABLE -> true;
            case TIMED_OUT -> chain(fault).stream().anyMatch(HttpConnectTimeoutException.class::isInstance);
            default -> false;
        };
    }

    private static List<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static HttpFault told(Throwable fault) {
        List<Throwable> chain = chain(fault);
        return first(TOLD, chain)
                .or(() -> chain.stream()
                        .filter(TransportFaults::isOfAnotherHost)
                        .map(_ -> HttpFault.of(WRONG_HOST, "its certificate is another host's", fault))
                        .findFirst())
                .or(() -> first(TOLD_LAST, chain))
                .orElseGet(() -> HttpFault.of(BROKEN_OFF, "broke the answer off", fault));
    }

    private static Optional<HttpFault> first(List<Told> told, List<Throwable> chain) {
        return told.stream()
                .filter(one -> chain.stream().anyMatch(one.type()::isInstance))
                .map(one -> one.of(chain.getFirst()))
                .findFirst();
    }

    /** The JDK has no exception for a name that does not match: it throws the plain one, and subtypes for all else. */
    private static boolean isOfAnotherHost(Throwable fault) {
        return fault.getClass() == CertificateException.class;
    }
}
