// A SCIM server for tests: each account at an address of its own, and with the oddities that a test asks for. Users are in
// memory; with a file as the second argument (the first is the port) they are there when it is started again.
import fs from "node:fs";
import crypto from "node:crypto";
import express from "express";
import SCIMMY from "scimmy";
import SCIMMYRouters from "scimmy-routers";

const file = process.argv[3];
const accounts = new Map(file && fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8")).map(([publisherId, users]) => [publisherId, new Map(users)]) : []);
let odd = {};
let token = "secret";

const error = (status, detail, scimType) => new SCIMMY.Types.Error(status, scimType, detail);
const usersOf = (publisherId) => accounts.get(publisherId);

function keep() {
    if (file) {
        fs.writeFileSync(file, JSON.stringify([...accounts].map(([publisherId, users]) => [publisherId, [...users]])));
    }
    if (odd.diesBeforeItAnswers) {
        process.exit(1);
    }
}

function requireFree(users, id, userName) {
    const name = userName.toLowerCase();
    for (const other of users.values()) {
        if (other.id !== id && other.userName.toLowerCase() === name) {
            throw error(409, "that name is taken", odd.nameless ? undefined : "uniqueness");
        }
    }
}

function put(users, id, data) {
    const now = new Date();
    const user = {...JSON.parse(JSON.stringify(data)), id, meta: {created: users.get(id)?.meta.created ?? now, lastModified: now}};
    users.set(id, user);
    return user;
}

SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .extend(SCIMMY.Schemas.EnterpriseUser, false)
    .ingress((resource, data, publisherId) => {
        const users = usersOf(publisherId);
        if (resource.id && !users.has(resource.id)) {
            throw error(404, `Resource ${resource.id} not found`);
        }
        requireFree(users, resource.id, data.userName);
        const user = put(users, resource.id ?? crypto.randomUUID(), data);
        keep();
        return user;
    })
    .egress((resource, publisherId) => {
        const users = usersOf(publisherId);
        if (resource.id) {
            if (!users.has(resource.id)) {
                throw error(404, `Resource ${resource.id} not found`);
            }
            return users.get(resource.id);
        }
        const asksForInactive = /active eq/i.test(String(resource.filter?.expression ?? ""));
        const all = [...users.values()].filter((user) => !odd.hidesInactive || asksForInactive || user.active !== false);
        const found = !resource.filter ? all : odd.findsNobody ? [] : resource.filter.match(all);
        // As a database gives a page; the library would write out everybody for each.
        const {startIndex = 1, count = 20} = resource.constraints ?? {};
        resource.constraints = {...resource.constraints, totalResults: found.length};
        return found.slice(startIndex - 1, startIndex - 1 + count);
    })
    .degress((resource, publisherId) => {
        if (!usersOf(publisherId).delete(resource.id)) {
            throw error(404, `Resource ${resource.id} not found`);
        }
        keep();
    });

const scim = (status, detail, scimType) =>
    ({schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: String(status), scimType, detail});

// What some servers do otherwise than the RFC, or than their ServiceProviderConfig says.
function oddities(request, response, next) {
    const filter = String(request.query.filter ?? "");
    if (odd.refusedFilter && filter.includes(odd.refusedFilter)) {
        return response.status(400).json(scim(400, "no such filter", "invalidFilter"));
    }
    if (odd.noFilter && filter) {
        return response.status(501).json(scim(501, "no filters"));
    }
    if (odd.noPatch && request.method === "PATCH") {
        return response.status(501).json(scim(501, "no PATCH"));
    }
    if (odd.plainJson && request.headers["content-type"]?.includes("scim")) {
        return response.status(415).json(scim(415, "application/json alone"));
    }
    // Express 5 reads the query anew each time, and so forgets that scimmy-routers made numbers of it.
    const {count} = request.query;
    const most = odd.pageSize && count ? {count: String(Math.min(odd.pageSize, count))} : {};
    Object.defineProperty(request, "query", {value: {...request.query, ...most}});
    const send = response.send.bind(response);
    response.send = (body) => {
        let text = typeof body === "string" ? body : JSON.stringify(body);
        if (odd.textBooleans) {
            text = text?.replaceAll('"active":true', '"active":"True"').replaceAll('"active":false', '"active":"False"');
        }
        if (odd.noPatch) {
            text = text?.replaceAll('"patch":{"supported":true}', '"patch":{"supported":false}');
        }
        if (odd.noFilter) {
            text = text?.replace('"filter":{"supported":true', '"filter":{"supported":"False"');
        }
        if (odd.plainErrors && response.statusCode >= 400) {
            text = JSON.stringify({Errors: [{code: response.statusCode}], message: JSON.parse(text).detail});
        }
        if (odd.plainJson) {
            response.setHeader("Content-Type", "application/json");
        }
        response.send = send;
        return send(text);
    };
    next();
}

// What a test sees of a PATCH with capitals, and of booleans in texts, which the library itself would turn down.
function capitals(request, response, next) {
    if (odd.capitalOperations && request.method === "PATCH") {
        if (!request.body.Operations.every((one) => /^[A-Z]/.test(one.op))) {
            return response.status(400).json(scim(400, "operations begin with a capital here", "invalidSyntax"));
        }
        request.body.Operations.forEach((one) => (one.op = one.op.toLowerCase()));
    }
    if (odd.textBooleans && ["POST", "PUT", "PATCH"].includes(request.method)) {
        const all = JSON.stringify(request.body);
        if (/"active":(true|false)|"path":"active","value":(true|false)/.test(all)) {
            return response.status(400).json(scim(400, "booleans are texts here", "invalidValue"));
        }
        request.body = JSON.parse(all.replace(/("active":|"path":"active","value":)"(True|False)"/g, (_, name, value) => name + value.toLowerCase()));
    }
    next();
}

const app = express();
const administration = express.Router();
administration.use(express.json({limit: "64mb"}));
administration.put("/odd", (request, response) => { odd = request.body; response.sendStatus(204); });
administration.put("/token", (request, response) => { token = request.body.token; response.sendStatus(204); });
administration.put("/accounts", (request, response) => {
    accounts.clear();
    for (const [publisherId, users] of Object.entries(request.body)) {
        accounts.set(publisherId, new Map());
        users.forEach((user) => put(accounts.get(publisherId), crypto.randomUUID(), user));
    }
    keep();
    response.sendStatus(204);
});
administration.get("/accounts/:publisherId", (request, response) => response.json([...(usersOf(request.params.publisherId)?.values() ?? [])]));
app.use("/administration", administration);
app.post("/token", express.urlencoded({extended: false}), (request, response) =>
    request.body.client_secret === "s3cret"
        ? response.json({access_token: token, token_type: "Bearer", expires_in: 300})
        : response.status(401).json({error: "invalid_client"}));
app.use(
    "/accounts/:publisherId/scim/v2",
    (request, response, next) =>
        accounts.has(request.params.publisherId) ? next() : response.status(404).json(scim(404, "no such account")),
    oddities,
    express.json({type: ["application/scim+json", "application/json"]}),
    capitals,
    new SCIMMYRouters({
        type: "bearer",
        handler: (request) => {
            if (request.header("Authorization") !== `Bearer ${token}`) {
                throw new Error("not your token");
            }
            return "ferry";
        },
        context: (request) => request.params.publisherId,
    }),
);
const listening = app.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(`listening ${listening.address().port}`));
process.stdin.resume().on("end", () => process.exit(0));
