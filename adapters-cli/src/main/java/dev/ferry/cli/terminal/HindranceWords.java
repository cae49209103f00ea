package dev.ferry.cli.terminal;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Hindrance.Away;
import dev.ferry.domain.operation.Hindrance.ClocksApart;
import dev.ferry.domain.operation.Hindrance.DatabaseAway;
import dev.ferry.domain.operation.Hindrance.DatabaseFull;
import dev.ferry.domain.operation.Hindrance.DatabasePassword;
import dev.ferry.domain.operation.Hindrance.DatabaseReadOnly;
import dev.ferry.domain.operation.Hindrance.DatabaseRights;
import dev.ferry.domain.operation.Hindrance.DatabaseSignIn;
import dev.ferry.domain.operation.Hindrance.NoAccess;
import dev.ferry.domain.operation.Hindrance.NoRoom;
import dev.ferry.domain.operation.Hindrance.UpgradeInUse;
import dev.ferry.domain.operation.Hindrance.UpgradeNoRoom;

/** Says what is in an operator's way, and the way out. */
public final class HindranceWords {
    private HindranceWords() {}

    public static String of(Hindrance what, Messages messages) {
        return switch (what) {
            case NoRoom(var path) -> messages.text("cli.hindrance.no-room", path);
            case NoAccess(var path) -> messages.text("cli.hindrance.no-access", path);
            case UpgradeInUse(var path) -> messages.text("cli.hindrance.upgrade-in-use", path);
            case UpgradeNoRoom(var path, var needed, var free) ->
                messages.text("cli.hindrance.upgrade-no-room", path, String.valueOf(needed), String.valueOf(free));
            case DatabaseFull(var where) -> messages.text("cli.hindrance.database-full", where);
            case DatabaseReadOnly(var where) -> messages.text("cli.hindrance.database-read-only", where);
            case DatabaseRights(var where, var account, var schema, var lacking) ->
                lacking.isEmpty()
                        ? messages.text("cli.hindrance.database-rights", where, account, schema)
                        : messages.text(
                                "cli.hindrance.database-rights.named",
                                where,
                                account,
                                schema,
                                String.join(", ", lacking));
            case DatabaseSignIn(var where, var account) ->
                messages.text("cli.hindrance.database-sign-in", where, account);
            case DatabasePassword(var where, var account) ->
                messages.text("cli.hindrance.database-password", where, account);
            case DatabaseAway(var where, var why) -> messages.text(key(why), where);
            case ClocksApart(var where, var here, var there) ->
                messages.text("cli.hindrance.clocks-apart", where, here.toString(), there.toString());
        };
    }

    private static String key(Away why) {
        return switch (why) {
            case UNKNOWN_HOST -> "cli.hindrance.database-away.unknown-host";
            case REFUSED -> "cli.hindrance.database-away.refused";
            case SILENT -> "cli.hindrance.database-away.silent";
            case ENCRYPTION -> "cli.hindrance.database-away.encryption";
            case CROWDED -> "cli.hindrance.database-away.crowded";
            case BROKEN -> "cli.hindrance.database-away.broken";
        };
    }
}
