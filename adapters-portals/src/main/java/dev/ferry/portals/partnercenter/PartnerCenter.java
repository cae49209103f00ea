package dev.ferry.portals.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.Call;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpFault;
import dev.ferry.http.RefreshTokenFile;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import dev.ferry.plugin.SystemMeters;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Partner Center's REST API, as far as it tells of memberships. Thread-safe. */
final class PartnerCenter implements AutoCloseable {
    /** What the client needs there, as its administrators know it. */
    static final String PERMISSION = "user_impersonation (Microsoft Partner Center), role Admin agent";

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    /** No partner has this number. */
    private static final String NO_SUCH_PROFILE = "3000";

    /** The number is invalid, or still in Partner Membership Center; whose profile is shown is not invalid. */
    private static final String NOT_MOVED = "2200";

    private static final String PROFILE = "v1/profiles/mpn";
    private static final MpnId NOBODY = new MpnId("0");

    private final SystemClient client;
    private final Optional<RefreshTokenFile> consent;
    private final QuestionIds ids;
    private final String agreement;

    @Inject
    PartnerCenter(PartnerCenterOptions options, Clock clock, SystemMeters meters) {
        SystemClient plain = SystemClient.of(MpnRegistry.SYSTEM, options.http(), clock, meters);
        this.client = plain.with(new ClientCredentials(plain, options.client(), options.consent(), clock));
        this.consent = options.consent();
        this.ids = new QuestionIds(clock);
        this.agreement = "v1/compliance/" + Call.segment(options.program()) + "/agreementstatus";
    }

    /** The id under which the questions of one page of a wave are found together there. */
    UUID newPage() {
        return ids.next();
    }

    /**
     * What it shows of a number; nothing where it says that there is no such partner.
     *
     * @throws PortUnavailable when it could not be asked, or says anything else
     */
    Optional<PartnerProfile> profile(MpnId number, UUID page) {
        Reply reply = ask(PROFILE, number, page);
        if (reply.status() == NOT_FOUND && code(reply).equals(NO_SUCH_PROFILE)) {
            return Optional.empty();
        }
        JsonNode profile = reply.orUnavailable().json();
        String told = profile.path("mpnId").asText();
        if (told.equals(number.value())) {
            JsonNode name = profile.path("partnerName");
            return Optional.of(
                    new PartnerProfile(Optional.ofNullable(name.textValue()).filter(text -> !text.isBlank())));
        }
        if (!told.isEmpty() && withoutZeros(told).equals(withoutZeros(number.value()))) {
            return Optional.empty(); // zeros make another number: this one is nobody's
        }
        throw reply.garbage("was asked for one number, and tells of another");
    }

    /**
     * Whether the membership is still to be moved from Partner Membership Center.
     *
     * @throws PortUnavailable when it could not be asked, or does not say
     */
    boolean waits(MpnId number, UUID page) {
        Reply reply = ask(agreement, number, page);
        if (reply.status() == BAD_REQUEST && code(reply).equals(NOT_MOVED)) {
            return true;
        }
        if (!reply.orUnavailable().json().isObject()) {
            throw reply.garbage("does not say how an agreement stands");
        }
        return false;
    }

    /** {@code {"code": 3000, …}} or {@code {"error": {"code": "3000", …}}}; empty where there is none. */
    private static String code(Reply reply) {
        return Stream.of("/code", "/error/code")
                .map(reply.json()::at)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private Reply ask(String path, MpnId number, UUID page) {
        String question = path + ' ' + number;
        Call call = Call.get(path)
                .query("mpnId", number.value())
                .header("MS-RequestId", ids.of(question).toString())
                .header("MS-CorrelationId", page.toString())
                .header("MS-Contract-Version", "v1")
                .needs(PERMISSION);
        try {
            Reply reply = client.ask(call);
            ids.answered(question);
            return reply;
        } catch (PortUnavailable down) {
            if (!isUnanswered(down)) {
                ids.answered(question);
            }
            throw down;
        }
    }

    /** Whether it may have come there, and nothing is known of an answer. */
    private static boolean isUnanswered(PortUnavailable down) {
        return HttpFault.behind(down)
                .filter(fault -> switch (fault.kind()) {
                    case TIMED_OUT, BROKEN_OFF, STOPPED -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** For {@code ferry doctor}: both questions about nobody's number, whatever is said to them. */
    HealthCheck health() {
        return new SystemHealth(PartnerCenterOptions.PREFIX, client, () -> {
                    UUID page = newPage();
                    ask(PROFILE, NOBODY, page);
                    ask(agreement, NOBODY, page);
                })
                .unless(() -> consent.flatMap(RefreshTokenFile::trouble));
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }
}
