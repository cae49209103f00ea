package dev.ferry.portals.smtp;

import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the server is reached, and as whom.
 *
 * @param trust whose certificates are good
 * @param account absent where the server asks for none
 * @param from who writes; replies that are sent on their way go there too
 * @param replyTo who reads answers, where that is somebody else
 * @param helo the name by which Ferry introduces itself
 * @param timeout the most that one mail may take, from the look-up of the server's name to its last answer
 */
record SmtpOptions(
        String host,
        int port,
        Encryption encryption,
        SSLContext trust,
        Optional<Account> account,
        InternetAddress from,
        Optional<InternetAddress> replyTo,
        String helo,
        Duration timeout) {

    /** Who signs in. */
    record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** The same with another time-out. */
    SmtpOptions within(Duration other) {
        return new SmtpOptions(host, port, encryption, trust, account, from, replyTo, helo, other);
    }

    /** As operators know it. */
    String server() {
        return host + ":" + port;
    }
}
