package dev.ferry.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How a system is reached over HTTP; {@link HttpSettings} reads it from settings.
 *
 * @param settings the keys of those that name the base, {@code acme.url}: the first its host, all of them its path
 * @param url the base, from which the paths of calls start
 * @param connectTimeout until there is a connection, encrypted where it is to be
 * @param answerTimeout until the answer begins
 * @param timeout for one request in all, from the connection to the last byte of the answer
 * @param largestAnswer in bytes; a larger one is a fault
 * @param trust whose certificates are taken; those that the JDK trusts where it is absent
 * @param proxy through which requests go, but for those to this machine ({@link #proxyTo}); directly where it is absent
 * @param version of HTTP; 1.1 unless the system is known to take the offer of another one well
 */
public record HttpOptions(
        List<String> settings,
        URI url,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration timeout,
        long largestAnswer,
        Optional<SSLContext> trust,
        Optional<InetSocketAddress> proxy,
        Version version) {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    static final long LARGEST_ANSWER = 16L << 20;

    public HttpOptions {
        settings = List.copyOf(settings);
    }

    /** The usual ones, for this base. */
    public static HttpOptions to(URI url) {
        return new HttpOptions(
                List.of("url"),
                url,
                CONNECT_TIMEOUT,
                TIMEOUT,
                TIMEOUT,
                LARGEST_ANSWER,
                Optional.empty(),
                Optional.empty(),
                Version.HTTP_1_1);
    }

    /**
     * The same for another base.
     *
     * @param name the last word of the setting that names it: {@code token-url}
     */
    public HttpOptions at(String name, URI base) {
        return at(List.of(name), base);
    }

    /** The same for another base, which several settings name together: the first its host, all of them its path. */
    HttpOptions at(List<String> names, URI base) {
        return new HttpOptions(
                names.stream().map(this::key).toList(),
                base,
                connectTimeout,
                answerTimeout,
                timeout,
                largestAnswer,
                trust,
                proxy,
                version);
    }

    /** The key of the one that names where the base is: {@code acme.url}. */
    public String setting() {
        return settings.getFirst();
    }

    /** The same with no more than this time for a request; none of the other bounds is longer. */
    public HttpOptions within(Duration whole) {
        return new HttpOptions(
                settings,
                url,
                shorter(connectTimeout, whole),
                shorter(answerTimeout, whole),
                whole,
                largestAnswer,
                trust,
                proxy,
                version);
    }

    /** The same with answers of this size at most. */
    public HttpOptions bounded(long mostBytes) {
        return new HttpOptions(settings, url, connectTimeout, answerTimeout, timeout, mostBytes, trust, proxy, version);
    }

    /** The same with these certificates trusted; see {@link TrustedCertificates}. */
    public HttpOptions trusting(SSLContext certificates) {
        return new HttpOptions(
                settings,
                url,
                connectTimeout,
                answerTimeout,
                timeout,
                largestAnswer,
                Optional.of(certificates),
                proxy,
                version);
    }

    /** The same through this proxy. */
    public HttpOptions through(InetSocketAddress address) {
        return new HttpOptions(
                settings,
                url,
                connectTimeout,
                answerTimeout,
                timeout,
                largestAnswer,
                trust,
                Optional.of(address),
                version);
    }

    /** The proxy that is between here and this address, if any is: this machine is asked directly, with its token. */
    public Optional<InetSocketAddress> proxyTo(URI address) {
        return proxy.filter(_ -> !ThisMachine.is(address.getHost()));
    }

    /** The key of another setting beside that of the base: {@code acme.proxy}. */
    String key(String name) {
        return setting().substring(0, setting().lastIndexOf('.') + 1) + name;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
