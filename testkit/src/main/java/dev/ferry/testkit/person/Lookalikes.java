package dev.ferry.testkit.person;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.tenantId;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sample.OfferStages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Others, whose addresses end like that of the person that is {@link Planted}, behind what could also separate words.
 */
final class Lookalikes {
    static final List<EmailAddress> ALL = Stream.of("_", "+", "team/", "x=", "a|", "#", "'", "100%", "!")
            .map(before -> email(before + Planted.PERSON.written()))
            .toList();

    private final Stores stores;

    Lookalikes(Stores stores) {
        this.stores = stores;
    }

    /** Plants each of them alone in what the stores keep. */
    void everywhere() {
        stores.transactions()
                .run(() -> IntStream.range(0, ALL.size()).forEach(number -> plant("alike" + number, number)));
    }

    private void plant(String name, int number) {
        EmailAddress who = ALL.get(number);
        stores.migrations()
                .saveAll(List.of(
                        Planted.proving(name, who, email("bo@fabrikam.example"), Set.of(who)),
                        Planted.proving(name + "-by", email("bo@fabrikam.example"), who, Set.of())));
        stores.mpnRegistry()
                .enrol(new Enrolment(
                        name, tenantId(name), who, "of " + who.written(), "SE", Optional.of(who.written())));
        stores.offers()
                .addAll(OfferStages.arrived(
                        id(name), List.of(Planted.offer(name, List.of(who.written()), who.normal()))));
        stores.challenges().save(Challenge.of(code(number), who, "digest", NOON), NOON);
        stores.replays().claim(answered(number), NOON);
        stores.history()
                .appendAll(List.of(new HistoryEntry(
                        NOON,
                        who.normal(),
                        Action.WORK_EMAIL_GIVEN,
                        Optional.of(id(name)),
                        Map.of("email", who.written(), "said", "<" + who.written() + ">"))));
        Job job = Job.started(new JobId(new UUID(2, number)), JobKind.EXPORT, who.normal(), NOON);
        stores.jobs().save(job.ended(JobState.DONE, Map.of("rejected", List.of(who.written())), NOON));
        stores.mailQueue().addAll(List.of(Planted.mail(who, "For " + who.written(), who.normal() + "\n")));
        stores.syncQueue().addAll(List.of(new Change(id(name), new LegacyChange.UserDeactivated(who.normal()), NOON)));
    }

    private static ChallengeKey code(int number) {
        return ChallengeKey.ofWorkEmail(id("alike" + number), ALL.get(number).normal());
    }

    private static Replay answered(int number) {
        return new Replay(
                "alike" + number,
                "fingerprint",
                Optional.of("{\"email\":\"" + ALL.get(number).written() + "\"}"),
                NOON.plusSeconds(60));
    }

    /** What is kept of them and not handed out. */
    List<Object> unspoken() {
        return IntStream.range(0, ALL.size())
                .<Object>mapToObj(number -> List.of(
                        stores.transactions().run(() -> stores.challenges().hold(code(number))),
                        stores.replays().claim(answered(number), NOON).flatMap(Replay::answer)))
                .toList();
    }
}
