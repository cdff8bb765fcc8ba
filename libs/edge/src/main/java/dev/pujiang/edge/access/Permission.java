package dev.pujiang.edge.access;

/**
 * What a caller may be allowed to do. Permissions are realm roles of the identity provider, composed there into jobs such as
 * window clerk or handler; code asks for permissions only. An endpoint without one does not answer.
 */
public final class Permission {

    /** Register a case at a window, by phone, from a letter or on a visit. */
    public static final String CASE_REGISTER = "case:register";
    /** Submit cases as a channel: a portal or hotline. */
    public static final String CHANNEL_SUBMIT = "channel:submit";
    /** Read a case with its statement; every such read is recorded (R-WHO-LOOKED). */
    public static final String CASE_READ = "case:read";
    /** Record that a reply was handed over or posted. */
    public static final String CASE_DELIVER = "case:deliver";
    /** Read the list of who looked at a case. */
    public static final String CASE_READS = "case:reads";
    /** Follow one's own case; the permission of a petitioner's token. */
    public static final String CASE_TRACK = "case:track";
    public static final String ASSIGNMENT_READ = "assignment:read";
    public static final String ASSIGNMENT_SIGN = "assignment:sign";
    public static final String ASSIGNMENT_ACCEPT = "assignment:accept";
    /** Lengthen the term for handling; by law the head of the body alone. */
    public static final String ASSIGNMENT_EXTEND = "assignment:extend";
    public static final String DIRECTORY_READ = "directory:read";
    public static final String DIRECTORY_IMPORT = "directory:import";
    public static final String RECEPTION_READ = "reception:read";
    public static final String RECEPTION_PLAN = "reception:plan";
    public static final String NOTICE_PUBLISH = "notice:publish";
    public static final String REPLY_READ = "reply:read";
    public static final String REPLY_WRITE = "reply:write";
    public static final String REPLY_ISSUE = "reply:issue";
    public static final String AUDIT_READ = "audit:read";
    /** Bring personal data under the present key. */
    public static final String KEYS_ROTATE = "keys:rotate";
    /** Propose and publish holiday plans, by which running clocks are computed. */
    public static final String CALENDAR_IMPORT = "calendar:import";
    /** Take in again what had been dead-lettered. */
    public static final String DEADLETTER_REPLAY = "deadletter:replay";

    private Permission() {}
}
