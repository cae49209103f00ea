package dev.ferry.portals.smtp;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.portals.Patience;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.mail.ArrivedMail;
import dev.ferry.testkit.mail.MailerAbility;
import dev.ferry.testkit.mail.MailerContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Mails by SMTP to a server in this process, over a relay that fails as it is told. */
class GreenMailTest extends MailerContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TcpRelay relay;
    private final Patience patience;

    GreenMailTest() {
        server.start();
        relay = relay(server.getSmtp().getPort());
        patience = new Patience(relay);
    }

    static TcpRelay relay(int port) {
        return TcpRelay.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .saying(FaultKind.REFUSES, "421 4.3.2 down for maintenance\r\n")
                .saying(FaultKind.KNOWS_ME_NOT, "530 5.7.0 who are you?\r\n")
                .saying(FaultKind.FORBIDS_ME, "554 5.7.1 no service for you\r\n");
    }

    static Set<Gap> gapsOfSmtp() {
        Set<Gap> gaps =
                new HashSet<>(Gap.all("SMTP has no word for how long it is to be left alone", FaultKind.ASKS_TO_WAIT));
        gaps.addAll(Gap.all("mails leave for mailboxes elsewhere", MailerAbility.MAILBOX));
        gaps.addAll(Gap.all("of several mails over one connection some may have been taken", MailerAbility.BUNDLES));
        gaps.addAll(Gap.all("servers deliver what they are given, twice too", MailerAbility.DELIVERS_ONCE));
        return gaps;
    }

    @Override
    protected Mailer mailer() {
        SmtpOptions options = Reach.inTheClear(relay.port());
        Mailer patient = Reach.mailer(options);
        Mailer hasty = Reach.mailer(options.within(Patience.SHORT));
        return (id, mail) -> patience.either(patient, hasty).deliver(id, mail);
    }

    @Override
    protected Backend backend() {
        return patience;
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = gapsOfSmtp();
        gaps.addAll(Gap.all("this server makes a mailbox for everybody", MailerAbility.TURNS_DOWN));
        return gaps;
    }

    @Override
    protected void turnDown(EmailAddress to, String why) {
        throw new UnsupportedOperationException("it takes all: " + to + ", " + why);
    }

    @Override
    protected List<ArrivedMail> arrived() {
        return server.getUserManager().listUser().stream()
                .flatMap(user -> inbox(user))
                .toList();
    }

    private Stream<ArrivedMail> inbox(GreenMailUser user) {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
            return inbox.getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .map(message -> Arrived.in(EmailAddress.of(user.getEmail()), message));
        } catch (FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void stop() {
        relay.close();
        server.stop();
    }
}
