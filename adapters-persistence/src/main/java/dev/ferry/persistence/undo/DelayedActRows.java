package dev.ferry.persistence.undo;

import static dev.ferry.persistence.schema.Tables.DELAYED_ACT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import dev.ferry.persistence.table.StorableText;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code delayed_act}. */
final class DelayedActRows {
    static final String REMOVE_USER = "remove-user";
    static final String CHANGE_ROLE = "change-role";
    static final String TURN_DOWN = "turn-down-enrolment";

    private static final Slugs<Role> ROLES = Slugs.of(Role.class);

    private static final Columns<DelayedAct> COLUMNS = Columns.of(DELAYED_ACT, DelayedAct.class)
            .with(DELAYED_ACT.ACT_ID, DelayedAct::id)
            .with(DELAYED_ACT.PUBLISHER_ID, row -> row.act().account().value())
            .with(DELAYED_ACT.KIND, row -> kind(row.act()))
            .with(DELAYED_ACT.STANDS_FOR, row -> row.act().subject())
            .with(
                    DELAYED_ACT.USER_NUMBER,
                    row -> row.act() instanceof UndoableAct.OnUser on
                            ? on.user().number()
                            : null)
            .with(DELAYED_ACT.USER_VERSION, row -> row.act() instanceof UndoableAct.OnUser on ? on.version() : null)
            .with(
                    DELAYED_ACT.ROLE,
                    row -> row.act() instanceof UndoableAct.ChangeRole change
                            ? change.role().slug()
                            : null)
            .with(
                    DELAYED_ACT.MPN_ID,
                    row -> row.act() instanceof UndoableAct.TurnDownEnrolment down
                            ? down.mpnId().value()
                            : null)
            .with(DELAYED_ACT.REASON, row -> reason(row.act()))
            .with(DELAYED_ACT.ASKED_BY, row -> row.askedBy().address().normal())
            .with(DELAYED_ACT.ASKED_AS_OPERATOR, row -> row.askedBy().operator())
            .with(DELAYED_ACT.LANGUAGE, row -> row.asked().language())
            .with(DELAYED_ACT.ASKED_AT, row -> row.asked().askedAt())
            .with(DELAYED_ACT.DUE_AT, DelayedAct::dueAt);

    private DelayedActRows() {}

    static void insert(DSLContext sql, DelayedAct act) {
        COLUMNS.insert(sql, List.of(act));
    }

    private static String kind(UndoableAct act) {
        return switch (act) {
            case UndoableAct.RemoveUser _ -> REMOVE_USER;
            case UndoableAct.ChangeRole _ -> CHANGE_ROLE;
            case UndoableAct.TurnDownEnrolment _ -> TURN_DOWN;
        };
    }

    private static @Nullable String reason(UndoableAct act) {
        return act instanceof UndoableAct.TurnDownEnrolment down ? StorableText.of(down.reason()) : null;
    }

    static DelayedAct read(Record row) {
        return new DelayedAct(row.get(DELAYED_ACT.ACT_ID), asked(row), refusal(row));
    }

    /** One that was done, as it was while it waited. */
    static DelayedAct readDone(Record row) {
        return new DelayedAct(row.get(DELAYED_ACT.ACT_ID), asked(row));
    }

    private static AskedAct asked(Record row) {
        return new AskedAct(
                act(row),
                new AskedBy(EmailAddress.of(row.get(DELAYED_ACT.ASKED_BY)), row.get(DELAYED_ACT.ASKED_AS_OPERATOR)),
                row.get(DELAYED_ACT.LANGUAGE),
                row.get(DELAYED_ACT.ASKED_AT),
                row.get(DELAYED_ACT.DUE_AT));
    }

    private static UndoableAct act(Record row) {
        PublisherId account = new PublisherId(row.get(DELAYED_ACT.PUBLISHER_ID));
        return switch (row.get(DELAYED_ACT.KIND)) {
            case REMOVE_USER -> new UndoableAct.RemoveUser(account, user(row), version(row));
            case CHANGE_ROLE ->
                new UndoableAct.ChangeRole(
                        account, user(row), ROLES.read(held(row.get(DELAYED_ACT.ROLE))), version(row));
            case TURN_DOWN ->
                new UndoableAct.TurnDownEnrolment(
                        account, new MpnId(held(row.get(DELAYED_ACT.MPN_ID))), held(row.get(DELAYED_ACT.REASON)));
            default -> throw new IllegalStateException("an unknown act: " + row.get(DELAYED_ACT.KIND));
        };
    }

    private static UserId user(Record row) {
        return new UserId(held(row.get(DELAYED_ACT.USER_NUMBER)));
    }

    private static long version(Record row) {
        return held(row.get(DELAYED_ACT.USER_VERSION));
    }

    /** What another version wrote may lack it. */
    private static <T> T held(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an act that lacks what its kind has");
        }
        return value;
    }

    /** What neither waits nor says why could not be read by whoever was to do it. */
    private static Optional<Refusal> refusal(Record row) {
        if (row.get(DELAYED_ACT.STANDS_FOR) != null) {
            return Optional.empty();
        }
        String slug = held(row.get(DELAYED_ACT.REFUSAL));
        Code code = Code.find(slug).orElseThrow(() -> new IllegalStateException("an unknown refusal: " + slug));
        return Optional.of(new Refusal(code, Json.map(held(row.get(DELAYED_ACT.REFUSAL_FACTS)))));
    }
}
