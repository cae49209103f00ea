package dev.ferry.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An export whose names are what an attacker would choose, and a company that is to join the partner network. */
final class HostileExport {
    static final String WAITING = "<script>alert(1)</script>\"'&";
    static final String MOVED = "<img src=x onerror=alert(3)>";
    static final String OWNER_NAME = "<b onmouseover=alert(5)>Mallory</b>";
    static final String COMPANY = "\"><svg onload=alert(4)>";

    private HostileExport() {}

    /**
     * One account that has something to do first, and one that moves, both of one owner; and one of a company without
     * an MPN ID.
     */
    static Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("accounts.csv"), """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            hostile,%s,,</title><script>alert(2)</script>,SE,false
            hostile-moved,%s,7000001,%s,SE,true
            joining,Joining Software,,Joining Software AB,SE,true
            """.formatted(cell(WAITING), cell(MOVED), cell(COMPANY)));
        Files.writeString(directory.resolve("users.csv"), """
            publisher_id,email,legacy_role,kind,display_name,object_id,language
            hostile,%1$s,owner,work,%2$s,,en
            hostile-moved,%1$s,owner,work,%2$s,,en
            joining,%3$s,owner,work,Joan Lind,,en
            """.formatted(People.MALLORY, cell(OWNER_NAME), People.JOAN));
        Files.writeString(directory.resolve("tenants.csv"), """
            tenant_id,display_name,domains
            70000000-0000-4000-8000-000000000001,<script>alert(6)</script>,hostile.example
            70000000-0000-4000-8000-000000000002,Joining Software AB,joining.example
            """);
        Files.writeString(directory.resolve("memberships.csv"), """
            mpn_id,tenant_id,standing,kind,company_name
            7000001,70000000-0000-4000-8000-000000000001,active,global,<script>alert(7)</script>
            """);
        return directory;
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
