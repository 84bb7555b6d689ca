/** Generated from the server's routes by `npm run api-client`; changes made here are lost. */
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is it well, and what is it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in as a fictional person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignInInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demonstration/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fictional persons to choose from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DemonstrationPersons"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/infcirc-908": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The front door's facts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FrontDoor"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has subscribed, as of a day and by a source */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    source?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscribers"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facilities within sight */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FacilityList"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        /** Store a document as a facility's next version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StoreFacilityRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredFacility"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that is wrong or doubtful in a document; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A facility's model, its categories and its warnings */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FacilityView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its versions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelVersionList"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed from one version to another, element by element */
        get: {
            parameters: {
                query: {
                    from: number;
                    to: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Comparison"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest assessment, without the paths' steps */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessmentSummary"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/scenarios/{role}/{act}/{target}/{mode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scenario in full, worked out now: its worst paths step by step */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    role: string;
                    act: "theft" | "sabotage";
                    target: string;
                    mode: "non-violent" | "violent";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioResult"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an assessment of the latest version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["JobAccepted"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the preparation for what-if questions is */
        get: {
            parameters: {
                query?: {
                    from?: "version" | "draft";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhatIfState"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        /** Rank every position again as if these edits were made; stores nothing. No edits: prepare only */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WhatIfRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhatIfAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/exports/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the model away: its files as written (zipped where there are several), or as JSON */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ModelExportInput"];
                };
            };
            responses: {
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/exports/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the latest assessment's values away: as JSON, or the ranking or every scenario as a table */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssessmentExportInput"];
                };
            };
            responses: {
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far long work has come */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Stop long work */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is said about a facility and its elements, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommentList"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        /** Comment on a facility or an element of it, or answer a comment */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCommentInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Comment"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/comments/{comment}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resolve a comment of one's own organisation, or open it again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    comment: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommentResolutionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Comment"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a comment of one's own, for good */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    comment: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open drafts, the last saved first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftList"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        /** Begin a draft of a facility that is not stored yet; it may have errors */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDraftInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My draft of a facility */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        /** Begin a draft of the latest version; my open one where there is one (200) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        /** Throw my draft away; kept for 30 days */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back the draft I threw away last */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/editors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who else has a draft of the facility open */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EditorList"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my draft: all edits or none, each where `was` still stands */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftEditsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take my last step back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TakeBackInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do again what was taken back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TakeBackInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring my draft up to the latest version; what both changed is asked about */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeRequestInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make my draft the next version of its facility */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftProposalInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredFacility"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pasted-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a word processor has put into a text, and the text without it; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PastedTextInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CleanedText"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of site there is a template for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateList"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What to ask next, and the model the answers so far make; stores nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateAnswersInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplatePreview"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{kind}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the draft of a new facility from answers; what is not answered stands as assumed in it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateAnswersInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/import/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a table (`file`): its sheets, their first rows, and what they look like. Nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadTable"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would come of a table (`file`, `order` as ImportOrder), row by row. Nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportPreview"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/draft/import/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what was previewed of a table one step of my draft; `digest` says which preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, how we stand, what changed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Home"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/underlay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The floor plan under a facility's map and how it lies; null where there is none */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnderlayView"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        /** Lay a picture that is kept under the map, instead of the one that lay there */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewUnderlayInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnderlayView"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        /** Take the floor plan away; its bytes are erased */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/underlay/pictures/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture's bytes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    hash: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/underlay/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a picture: its bytes as PNG, JPEG or WebP, at most 8 MB and 4,096 pixels a side, nothing beside it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnderlayPicture"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries, newest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerPage"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The present checkpoint, signed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Checkpoint"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/{index}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an entry is in the ledger */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    index: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InclusionProof"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facilities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger's entries of one facility and what belongs to it, or of one element, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Only of this section, or of its element `id` */
                    section?: string;
                    id?: string;
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["History"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Default Response */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facilities, their elements and versions, the glossary and the help, by words */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    limit?: number;
                    /** @description Of the glossary and the help */
                    language?: "en" | "fr" | "ar";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchAnswer"];
                    };
                };
                /** @description Default Response */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewCommentInput: {
            element: {
                section: string;
                id: string | null;
            } | null;
            /** @default null */
            parent: string | null;
            text: string;
            /**
             * Format: uuid
             * @description Given by the client; sent again, it is done once
             */
            editId?: string;
        };
        CommentResolutionInput: {
            /** @enum {string} */
            state: "resolved" | "open";
        };
        EditPlaceInput: {
            /** @enum {string} */
            section: "organisations" | "areas" | "portals" | "surfaces" | "measures" | "targets" | "roles" | "states" | "forces" | "procedures" | "materialBalanceAreas" | "facility" | "marking" | "threatStatement" | "basis" | "response" | "requiredEffectiveness" | "assumed";
            /** @description null: a section without elements */
            id: string | null;
            path: (string | number)[];
        };
        DocumentEditInput: {
            /** @constant */
            kind: "set";
            place: components["schemas"]["EditPlaceInput"];
            /** @description Any JSON value, at most 40 deep */
            value: unknown;
            /** @description The value the editor saw; null: nothing stood there */
            was?: unknown;
        } | {
            /** @constant */
            kind: "unset";
            place: components["schemas"]["EditPlaceInput"];
            /** @description The value the editor saw; null: nothing stood there */
            was?: unknown;
        } | {
            /** @constant */
            kind: "add";
            /** @enum {string} */
            section: "organisations" | "areas" | "portals" | "surfaces" | "measures" | "targets" | "roles" | "states" | "forces" | "procedures" | "materialBalanceAreas";
            element: {
                [key: string]: unknown;
            };
        } | {
            /** @constant */
            kind: "remove";
            /** @enum {string} */
            section: "organisations" | "areas" | "portals" | "surfaces" | "measures" | "targets" | "roles" | "states" | "forces" | "procedures" | "materialBalanceAreas";
            id: string;
            /** @enum {string} */
            references: "keep" | "remove";
        } | {
            /** @constant */
            kind: "rename";
            /** @enum {string} */
            section: "organisations" | "areas" | "portals" | "surfaces" | "measures" | "targets" | "roles" | "states" | "forces" | "procedures" | "materialBalanceAreas";
            id: string;
            to: string;
        } | {
            /** @constant */
            kind: "confirm";
            place: components["schemas"]["EditPlaceInput"];
        } | {
            /** @constant */
            kind: "text";
            file: string;
            text: string;
            /** @description SHA-256 of the text the editor saw, in hexadecimal */
            was?: string;
        };
        CheckRequestInput: {
            files: {
                name: string;
                text: string;
            }[];
        };
        StoreFacilityRequestInput: {
            files: {
                name: string;
                text: string;
            }[];
            reason: string;
        };
        NewDraftInput: {
            files: {
                name: string;
                text: string;
            }[];
        };
        DraftEditsInput: {
            /** @description The one the editor saw; it may be an old one */
            revision: number;
            edits: components["schemas"]["DocumentEditInput"][];
            /** @description What to call the step, where not by its edits */
            label?: {
                /** @enum {string} */
                key: "set" | "unset" | "add" | "remove" | "rename" | "confirm" | "text" | "import" | "what-if" | "merge" | "several";
                /** @default null */
                section: string | null;
                /** @default null */
                id: string | null;
                /** @default null */
                name: string | null;
            };
            /**
             * Format: uuid
             * @description Given by the client; sent again, it is done once
             */
            editId?: string;
        };
        TakeBackInput: {
            /** @description Grows with each change; not a count */
            revision: number;
            /**
             * Format: uuid
             * @description Given by the client; sent again, it is done once
             */
            editId?: string;
        };
        MergeRequestInput: {
            /**
             * @description For a place and all below it; of two about one place the last counts
             * @default []
             */
            resolutions: {
                place: components["schemas"]["EditPlaceInput"];
                /** @enum {string} */
                choose: "mine" | "theirs";
            }[];
            /**
             * Format: uuid
             * @description Given by the client; sent again, it is done once
             */
            editId?: string;
        };
        DraftProposalInput: {
            /** @description Grows with each change; not a count */
            revision: number;
            reason: string;
            /**
             * Format: uuid
             * @description Given by the client; sent again, it is done once
             */
            editId?: string;
        };
        ModelExportInput: {
            /** @enum {string} */
            format: "files" | "json";
            /** @description Needed for a facility that is not declared fictional; entered in the ledger */
            reason?: string;
        };
        AssessmentExportInput: {
            /** @enum {string} */
            format: "json" | "ranking-csv" | "scenarios-csv";
            /** @description Needed for a facility that is not declared fictional; entered in the ledger */
            reason?: string;
        };
        PastedTextInput: {
            text: string;
        };
        SignInInput: {
            personId: string;
        };
        TemplateAnswersInput: {
            answers: {
                [key: string]: string | number | boolean | string[] | null;
            };
            /**
             * @description Of the names in the document
             * @default en
             * @enum {string}
             */
            language: "en" | "fr" | "ar";
        };
        UnderlayPlacementInput: {
            /** @description West edge of the picture, once turned */
            xMetres: number;
            /** @description North edge of the picture, once turned */
            yMetres: number;
            metresPerPixel: number;
            /** @description Clockwise */
            quarterTurns: 0 | 1 | 2 | 3;
            opacity: number;
        };
        NewUnderlayInput: {
            picture: string;
            placement: components["schemas"]["UnderlayPlacementInput"];
        };
        WhatIfStartInput: {
            /** @constant */
            kind: "version";
            version?: number;
        } | {
            /** @constant */
            kind: "draft";
        };
        WhatIfRequestInput: {
            from: components["schemas"]["WhatIfStartInput"];
            edits: components["schemas"]["DocumentEditInput"][];
        };
        Duration: {
            meanSeconds: number;
            sdSeconds: number;
        };
        Marking: {
            /** @enum {string} */
            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
            readonly releasedTo: string[];
            readonly caveats: string[];
            reason: string;
        };
        SourceSpan: {
            file: string;
            line: number;
            column: number;
            start: number;
            end: number;
        };
        Diagnostic: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            title: string;
            span: components["schemas"]["SourceSpan"] | null;
            path: string | null;
            found: string | null;
            expected: string;
            remedy: string;
            readonly related: {
                span: components["schemas"]["SourceSpan"];
                note: string;
            }[];
        };
        Basis: {
            /** @constant */
            kind: "judgement";
            by: string;
            note: string | null;
        } | {
            /** @constant */
            kind: "test";
            detections: number;
            trials: number;
            source: string | null;
        } | {
            /** @constant */
            kind: "published";
            source: string;
        } | {
            /** @constant */
            kind: "fictional";
            note: string | null;
        } | {
            /** @constant */
            kind: "unstated";
        };
        EditConflict: {
            place: {
                section: string;
                id: string | null;
                readonly path: (string | number)[];
            } | null;
            file: string | null;
            /** @description What the editor saw; of a file, the hash of its text */
            was: unknown;
            /** @description What stands there now; null: nothing */
            now: unknown;
        };
        ErrorAnswer: {
            error: {
                code: string;
                title: string;
                detail: string;
                remedy: string;
                readonly diagnostics?: components["schemas"]["Diagnostic"][];
                readonly conflicts?: components["schemas"]["EditConflict"][];
            };
        };
        PathValue: {
            pInterruption: number;
            pStop: number;
            pEffectiveness: number;
        };
        MeasureAtStep: {
            measure: string;
            pDetect: number;
            pDetectAsDesigned: number;
            delaySeconds: number;
            /** @enum {string} */
            why: "in full" | "known" | "operated by the insider" | "maintained by the insider" | "can be disabled by the insider" | "overruled by the insider" | "under the insider's orders" | "second control sees it" | "tampered with beforehand" | "no staff in this state" | "off in this state" | "one honest checker left";
        };
        StepVia: {
            /** @constant */
            kind: "crossing";
            id: string;
        } | {
            /** @constant */
            kind: "task";
            id: string;
            name: string;
        } | {
            /** @constant */
            kind: "tamper";
            id: string;
        } | {
            /** @constant */
            kind: "procedure";
            id: string;
        } | {
            /** @constant */
            kind: "remote";
            id: string;
        };
        ScenarioStep: {
            /** @enum {string} */
            phase: "prepare" | "acquire" | "remove";
            /** @enum {string} */
            tactic: "authorised" | "deceit" | "stealth" | "force";
            via: components["schemas"]["StepVia"];
            from: string;
            to: string;
            /** @enum {string} */
            detectAt: "B" | "M" | "E";
            delay: components["schemas"]["Duration"];
            pDetect: number;
            remainingSeconds: number | null;
            pResponseInTime: number;
            isTimely: boolean;
            readonly measures: components["schemas"]["MeasureAtStep"][];
        };
        ScenarioPath: {
            easi: components["schemas"]["PathValue"];
            deterministic: components["schemas"]["PathValue"];
            pTimely: number;
            pLate: number;
            pNone: number;
            criticalDetectionPoint: number | null;
            totalDelay: components["schemas"]["Duration"];
            readonly steps: components["schemas"]["ScenarioStep"][];
        };
        ResponseUsed: {
            force: string | null;
            responseForceTime: components["schemas"]["Duration"] | null;
            pCommunication: number;
            pNeutralization: number;
        };
        StateResult: {
            state: string;
            response: components["schemas"]["ResponseUsed"];
            easi: components["schemas"]["PathValue"];
            deterministic: components["schemas"]["PathValue"];
            isBounded: boolean;
            readonly pathsByEasi: components["schemas"]["ScenarioPath"][];
            readonly pathsByDeterministic: components["schemas"]["ScenarioPath"][];
        };
        StateSummary: {
            state: string;
            response: components["schemas"]["ResponseUsed"];
            easi: components["schemas"]["PathValue"];
            deterministic: components["schemas"]["PathValue"];
            isBounded: boolean;
            /** @description Paths listed in the result that was summed up: of a record, one */
            pathCount: number;
        };
        ScenarioResult: {
            id: string;
            role: string;
            target: string;
            /** @enum {string} */
            act: "theft" | "sabotage";
            /** @enum {string} */
            mode: "non-violent" | "violent";
            isBeyondThreatStatement: boolean;
            readonly byState: {
                state: string;
                pEffectiveness: number | null;
                pStopDeterministic: number | null;
            }[];
            consequence: number;
            conditionalRisk: number;
            requirement: {
                pEffectiveness: number;
                source: string;
                isMissed: boolean;
            } | null;
            worst: components["schemas"]["StateResult"] | null;
            modelHash: string;
            /** @description Of the program that worked it out, just now */
            engineVersion: string;
            /** @description If not, its values may differ from the assessment's */
            isEngineOfAssessment: boolean;
        };
        ScenarioSummary: {
            id: string;
            role: string;
            target: string;
            /** @enum {string} */
            act: "theft" | "sabotage";
            /** @enum {string} */
            mode: "non-violent" | "violent";
            isBeyondThreatStatement: boolean;
            readonly byState: {
                state: string;
                pEffectiveness: number | null;
                pStopDeterministic: number | null;
            }[];
            consequence: number;
            conditionalRisk: number;
            requirement: {
                pEffectiveness: number;
                source: string;
                isMissed: boolean;
            } | null;
            worst: components["schemas"]["StateSummary"] | null;
        };
        PositionRank: {
            role: string;
            rank: number;
            isPersonalData: boolean;
            worstScenario: string | null;
            conditionalRisk: number;
            pEffectiveness: number | null;
            requirementsMissed: number;
        };
        AssessmentSummary: {
            /** @constant */
            format: 1;
            engineVersion: string;
            modelHash: string;
            facility: {
                id: string;
                name: string;
                isFictional: boolean;
            };
            marking: components["schemas"]["Marking"];
            threatStatement: string;
            readonly assumptions: {
                key: string;
                text: string;
                values: {
                    [key: string]: string | number;
                };
            }[];
            readonly warnings: {
                key: string;
                text: string;
                scenario: string | null;
                values: {
                    [key: string]: string | number;
                };
            }[];
            readonly scenarios: components["schemas"]["ScenarioSummary"][];
            readonly positions: components["schemas"]["PositionRank"][];
            counts: {
                searches: number;
                bounded: number;
            };
            hash: string;
            assessedAt: string;
            assessedBy: string;
        };
        Job: {
            id: string;
            facility: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            done: number;
            total: number;
            stage: string;
            error: string | null;
        };
        JobAccepted: {
            jobId: string;
        };
        ElementReference: {
            section: string;
            id: string | null;
        };
        Comment: {
            id: string;
            /** @description null: the facility as a whole */
            element: components["schemas"]["ElementReference"] | null;
            /** @description The comment it answers */
            parent: string | null;
            /** @description null: removed */
            author: string | null;
            authorRole: string;
            authorOrganisation: string;
            /** @description null: removed */
            text: string | null;
            writtenAt: string;
            resolved: {
                at: string;
                by: string;
            } | null;
            isRemoved: boolean;
            /** @description The person asking may resolve it or open it again */
            mayResolve: boolean;
            /** @description The person asking wrote it */
            mayRemove: boolean;
        };
        CommentList: components["schemas"]["Comment"][];
        CategoryGround: {
            row: string;
            amount: number;
            /** @enum {string} */
            unit: "kg" | "A/D";
            source: string;
            note: string | null;
        };
        TableOutcome: {
            /** @constant */
            kind: "category";
            category: string;
            readonly grounds: components["schemas"]["CategoryGround"][];
        } | {
            /** @constant */
            kind: "ask-the-state";
            question: string;
            readonly grounds: components["schemas"]["CategoryGround"][];
        } | {
            /** @constant */
            kind: "not-categorised";
        };
        TargetCategory: {
            target: string;
            /** @enum {string} */
            scheme: "nuclear-material" | "radioactive-source" | "none";
            category: string | null;
            byTable: components["schemas"]["TableOutcome"];
            override: {
                category: string;
                reason: string;
                decidedBy: string;
            } | null;
            securityLevel: ("A" | "B" | "C") | null;
        };
        ModelChange: {
            /** @enum {string} */
            kind: "added" | "removed" | "changed" | "reordered";
            part: string;
            id: string | null;
            name: string | null;
            readonly fields: {
                field: string;
                /** @description Any JSON value */
                before: unknown;
                /** @description Any JSON value */
                after: unknown;
            }[];
        };
        DocumentView: {
            sections: {
                /** @description Any JSON value */
                organisations: unknown;
                /** @description Any JSON value */
                areas: unknown;
                /** @description Any JSON value */
                portals: unknown;
                /** @description Any JSON value */
                surfaces: unknown;
                /** @description Any JSON value */
                measures: unknown;
                /** @description Any JSON value */
                targets: unknown;
                /** @description Any JSON value */
                roles: unknown;
                /** @description Any JSON value */
                states: unknown;
                /** @description Any JSON value */
                forces: unknown;
                /** @description Any JSON value */
                procedures: unknown;
                /** @description Any JSON value */
                materialBalanceAreas: unknown;
                /** @description Any JSON value */
                facility: unknown;
                /** @description Any JSON value */
                marking: unknown;
                /** @description Any JSON value */
                threatStatement: unknown;
                /** @description Any JSON value */
                basis: unknown;
                /** @description Any JSON value */
                response: unknown;
                /** @description Any JSON value */
                requiredEffectiveness: unknown;
                /** @description Any JSON value */
                assumed: unknown;
            };
            readonly places: {
                section: string;
                id: string | null;
                file: string;
                start: number;
                end: number;
                line: number;
            }[];
            readonly references: {
                section: string;
                id: string;
                readonly usedBy: {
                    section: string;
                    id: string | null;
                    readonly path: (string | number)[];
                }[];
            }[];
            readonly assumed: string[];
        };
        NuclearMaterial: {
            /** @enum {string} */
            element: "uranium" | "plutonium" | "thorium";
            /** @enum {string} */
            isotope: "U-235" | "U-233" | "Pu" | "Th";
            enrichment: number | null;
            pu238Fraction: number | null;
            massGrams: number;
            form: string;
            irradiation: {
                isIrradiated: boolean;
                doseRateGyPerHour: number | null;
                categoryBefore: ("I" | "II" | "III") | null;
            };
        };
        Measurement: {
            id: string;
            name: string;
            random: {
                relativeSigma: number;
                basis: components["schemas"]["Basis"];
            };
            systematic: {
                relativeSigma: number;
                basis: components["schemas"]["Basis"];
            };
            calibratedEveryDays: number | null;
        };
        KeyMeasurementPoint: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "flow" | "inventory";
            readonly areas: string[];
        };
        Stratum: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "item" | "bulk";
            /** @enum {string} */
            stage: "feed" | "in-process" | "product" | "scrap" | "waste" | "hold-up" | "other";
            material: components["schemas"]["NuclearMaterial"];
            count: number;
            bookMassGrams: number;
            measurement: string;
            measuredEveryDays: number | null;
            keyMeasurementPoint: string | null;
            target: string | null;
        };
        MaterialStream: {
            id: string;
            name: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            stage: "feed" | "in-process" | "product" | "scrap" | "waste" | "hold-up" | "other";
            material: components["schemas"]["NuclearMaterial"];
            throughput: {
                batches: number;
                perDays: number;
            };
            measurement: string;
            keyMeasurementPoint: string | null;
        };
        MaterialBalanceArea: {
            id: string;
            name: string;
            readonly areas: string[];
            accountant: string | null;
            inventoryEveryDays: number | null;
            readonly measurements?: components["schemas"]["Measurement"][];
            readonly keyMeasurementPoints?: components["schemas"]["KeyMeasurementPoint"][];
            readonly strata?: components["schemas"]["Stratum"][];
            readonly streams?: components["schemas"]["MaterialStream"][];
        };
        Facility: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "research-reactor" | "power-reactor" | "fuel-fabrication" | "enrichment" | "reprocessing" | "storage" | "hospital" | "industrial-irradiator" | "mobile-radiography" | "laboratory" | "transport" | "other";
            isFictional: boolean;
            operator: string;
            description: string | null;
        };
        ThreatStatement: {
            reference: string;
            marking: components["schemas"]["Marking"] | null;
            insiders: number;
            readonly activity: ("passive" | "active")[];
            /** @enum {string} */
            violence: "included" | "excluded";
            /** @enum {string} */
            collusion: "included" | "excluded";
            /** @enum {string} */
            computerAccess: "included" | "excluded";
        };
        Organisation: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "operator" | "contractor" | "regulator" | "police" | "guard-company" | "other";
        };
        Area: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "off-site" | "limited" | "protected" | "inner" | "vital" | "controlled" | "office" | "other";
            within: string | null;
            transit: components["schemas"]["Duration"];
            geometry: {
                xMetres: number;
                yMetres: number;
                widthMetres: number;
                heightMetres: number;
            } | null;
        };
        Crossing: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "portal" | "surface";
            readonly between: [
                string,
                string
            ];
            /** @enum {string} */
            direction: "both" | "forward";
            /** @enum {string} */
            passes: "hand" | "trolley" | "vehicle";
            /** @enum {string} */
            detectAt: "B" | "M" | "E";
            delays: {
                authorised?: components["schemas"]["Duration"];
                deceit?: components["schemas"]["Duration"];
                stealth?: components["schemas"]["Duration"];
                force?: components["schemas"]["Duration"];
            };
            point: {
                xMetres: number;
                yMetres: number;
            } | null;
        };
        Performance: {
            pDetect: number;
            delay: components["schemas"]["Duration"];
            basis: components["schemas"]["Basis"];
        };
        Place: {
            /** @constant */
            kind: "area";
            id: string;
        } | {
            /** @constant */
            kind: "crossing";
            id: string;
        } | {
            /** @constant */
            kind: "target";
            id: string;
        } | {
            /** @constant */
            kind: "procedure";
            id: string;
        };
        Measure: {
            id: string;
            name: string;
            kind: string;
            readonly at: components["schemas"]["Place"][];
            /** @enum {string} */
            detects: "person" | "material";
            performance: {
                authorised?: components["schemas"]["Performance"];
                deceit?: components["schemas"]["Performance"];
                stealth?: components["schemas"]["Performance"];
                force?: components["schemas"]["Performance"];
            };
            pair: {
                missProbability: number;
                /** @enum {string} */
                dependence: "low" | "moderate" | "high" | "complete";
                readonly checkers: string[];
            } | null;
            readonly operatedBy: string[];
            readonly maintainedBy: string[];
            readonly canBeDisabledBy: string[];
            watchedBy: string | null;
            knowledgeFactor: number;
            group: string;
            staffing: {
                readonly roles: string[];
                atLeast: number;
            } | null;
            readonly tampering: {
                from: string;
                pDetect: number;
                basis: components["schemas"]["Basis"];
            }[];
            isOutOfService: boolean;
        };
        RadioactiveSource: {
            nuclide: string;
            activityTBq: number;
            count: number;
            dValue: {
                terabecquerel: number;
                source: string;
            } | null;
        };
        Target: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "nuclear-material" | "radioactive-source" | "sabotage" | "record" | "system";
            area: string;
            readonly materials: components["schemas"]["NuclearMaterial"][];
            readonly sources: components["schemas"]["RadioactiveSource"][];
            coLocation: string | null;
            /** @enum {string} */
            carriage: "hand" | "trolley" | "vehicle";
            carryingFactor: number;
            readonly tasks: {
                /** @enum {string} */
                act: "theft" | "sabotage";
                /** @enum {string} */
                tactic: "authorised" | "deceit" | "stealth" | "force";
                delay: components["schemas"]["Duration"];
                /** @enum {string} */
                detectAt: "B" | "M" | "E";
                name: string;
            }[];
            consequence: {
                value: number;
                basis: components["schemas"]["Basis"];
            } | null;
            override: {
                category: string;
                reason: string;
                decidedBy: string;
            } | null;
        };
        Role: {
            id: string;
            name: string;
            organisation: string;
            headCount: number;
            readonly access: {
                readonly areas: string[];
                portals: string[] | null;
                windows: {
                    fromMinute: number;
                    toMinute: number;
                }[] | null;
                states: string[] | null;
                escort: string | null;
            }[];
            readonly remoteAccess: string[];
            authority: {
                readonly handles: string[];
                readonly runs: string[];
                readonly overrides: string[];
                readonly commands: string[];
            };
            knowledge: {
                readonly measures: string[];
                readonly targets: string[];
            };
        };
        OperatingState: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "day" | "night" | "outage" | "evacuation" | "loss-of-power" | "other";
            windows: {
                fromMinute: number;
                toMinute: number;
            }[] | null;
            readonly measuresOff: string[];
            readonly accessDenied: {
                readonly roles: string[];
                readonly areas: string[];
            }[];
            readonly accessGranted: {
                readonly roles: string[];
                readonly areas: string[];
                escort: string | null;
            }[];
            readonly staffing: {
                role: string;
                count: number;
            }[];
            readonly portalsFree: string[];
            responseFactor: number;
        };
        Response: {
            pCommunication: number;
            alarmAssessment: components["schemas"]["Duration"];
            readonly forces: {
                id: string;
                name: string;
                organisation: string;
                time: components["schemas"]["Duration"];
                pNeutralization: {
                    "non-violent"?: {
                        value: number;
                        basis: components["schemas"]["Basis"];
                    };
                    violent?: {
                        value: number;
                        basis: components["schemas"]["Basis"];
                    };
                };
                states: string[] | null;
            }[];
        };
        Procedure: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "transfer" | "waste" | "maintenance" | "visit" | "delivery" | "other";
            from: string;
            to: string;
            readonly roles: string[];
            readonly carries: string[];
            /** @enum {string} */
            tactic: "authorised" | "deceit" | "stealth" | "force";
            delay: components["schemas"]["Duration"];
            /** @enum {string} */
            detectAt: "B" | "M" | "E";
            states: string[] | null;
        };
        RequiredEffectiveness: {
            /** @enum {string} */
            act: "theft" | "sabotage";
            appliesTo: {
                /** @constant */
                kind: "targets";
                readonly targets: string[];
            } | {
                /** @constant */
                kind: "category";
                category: string;
            };
            pEffectiveness: number;
            source: string;
        };
        FacilityModel: {
            /** @constant */
            format: 1;
            facility: components["schemas"]["Facility"];
            marking: components["schemas"]["Marking"];
            threatStatement: components["schemas"]["ThreatStatement"];
            readonly organisations: components["schemas"]["Organisation"][];
            readonly areas: components["schemas"]["Area"][];
            readonly crossings: components["schemas"]["Crossing"][];
            readonly measures: components["schemas"]["Measure"][];
            readonly targets: components["schemas"]["Target"][];
            readonly roles: components["schemas"]["Role"][];
            readonly states: components["schemas"]["OperatingState"][];
            response: components["schemas"]["Response"];
            readonly procedures: components["schemas"]["Procedure"][];
            readonly balanceAreas: components["schemas"]["MaterialBalanceArea"][];
            readonly requirements: components["schemas"]["RequiredEffectiveness"][];
            readonly assumed: string[];
        };
        CheckAnswer: {
            readonly diagnostics: components["schemas"]["Diagnostic"][];
        };
        ModelVersion: {
            number: number;
            hash: string;
            storedAt: string;
            author: string;
            reason: string;
        };
        StoredFacility: {
            id: string;
            version: number;
            hash: string;
            readonly warnings: components["schemas"]["Diagnostic"][];
        };
        FacilitySummary: {
            id: string;
            name: string;
            kind: string;
            isFictional: boolean;
            marking: components["schemas"]["Marking"];
            version: components["schemas"]["ModelVersion"];
            areaCount: number;
            roleCount: number;
            targetCount: number;
            highestCategory: string | null;
            assessment: {
                hash: string;
                assessedAt: string;
                worst: {
                    role: string;
                    roleName: string;
                    target: string;
                    targetName: string;
                    /** @enum {string} */
                    act: "theft" | "sabotage";
                    /** @enum {string} */
                    mode: "non-violent" | "violent";
                    conditionalRisk: number;
                    pEffectiveness: number | null;
                } | null;
            } | null;
            work: components["schemas"]["Job"] | null;
        };
        FacilityList: components["schemas"]["FacilitySummary"][];
        ModelVersionList: components["schemas"]["ModelVersion"][];
        FacilityView: {
            model: components["schemas"]["FacilityModel"];
            hash: string;
            version: components["schemas"]["ModelVersion"];
            /** @description Files the document is split over */
            fileCount: number;
            readonly categories: components["schemas"]["TargetCategory"][];
            readonly warnings: components["schemas"]["Diagnostic"][];
            work: components["schemas"]["Job"] | null;
        };
        Comparison: {
            readonly changes: components["schemas"]["ModelChange"][];
        };
        StepLabel: {
            /** @enum {string} */
            key: "set" | "unset" | "add" | "remove" | "rename" | "confirm" | "text" | "import" | "what-if" | "merge" | "several";
            section: string | null;
            id: string | null;
            /** @description The element's name; of a text, its file */
            name: string | null;
        };
        Editor: {
            name: string;
            startedAt: string;
            savedAt: string;
            /** @description Seen within the last minute */
            isActive: boolean;
            /** @description Empty for who may not edit the facility */
            readonly touched: components["schemas"]["ElementReference"][];
        };
        EditorList: components["schemas"]["Editor"][];
        DraftHead: {
            id: string;
            facility: string;
            /** @description As the document has it; null where it has none */
            facilityName: string | null;
            /** @description The facility is not stored yet */
            isNew: boolean;
            marking: components["schemas"]["Marking"];
            /** @description The version it stands on */
            baseVersion: number | null;
            latestVersion: number | null;
            /** @description Grows with each change; not a count */
            revision: number;
            startedAt: string;
            savedAt: string;
            errorCount: number;
        };
        DraftList: components["schemas"]["DraftHead"][];
        DraftView: {
            id: string;
            facility: string;
            /** @description As the document has it; null where it has none */
            facilityName: string | null;
            /** @description The facility is not stored yet */
            isNew: boolean;
            marking: components["schemas"]["Marking"];
            /** @description The version it stands on */
            baseVersion: number | null;
            latestVersion: number | null;
            /** @description Grows with each change; not a count */
            revision: number;
            startedAt: string;
            savedAt: string;
            undo: components["schemas"]["StepLabel"] | null;
            redo: components["schemas"]["StepLabel"] | null;
            others: components["schemas"]["EditorList"];
            readonly files: {
                name: string;
                text: string;
            }[];
            /** @description What it says, as written; also while it has errors */
            document: components["schemas"]["DocumentView"];
            /** @description null while it has errors */
            model: components["schemas"]["FacilityModel"] | null;
            readonly categories: components["schemas"]["TargetCategory"][];
            readonly diagnostics: components["schemas"]["Diagnostic"][];
            /** @description Against the version it stands on; null without a model or a version */
            changes: components["schemas"]["ModelChange"][] | null;
        };
        MergeAnswer: {
            /** @description As it was, where there are conflicts */
            draft: components["schemas"]["DraftView"];
            readonly conflicts: {
                place: {
                    section: string;
                    id: string | null;
                    readonly path: (string | number)[];
                };
                /** @description Any JSON value */
                base: unknown;
                /** @description Any JSON value */
                mine: unknown;
                /** @description Any JSON value */
                theirs: unknown;
            }[];
        };
        Subscription: {
            party: string;
            /** @enum {string} */
            kind: "state" | "organisation";
            since: string | null;
            source: string;
            sourceDate: string | null;
            event: string;
        };
        PublishedCount: {
            asOf: string | null;
            states: string;
            organisations: number;
            source: string;
        };
        FrontDoor: {
            derivedFrom: string;
            document: {
                symbol: string;
                title: string;
                titleKey: string;
                origin: string;
                originKey: string;
                readonly circulated: {
                    date: string;
                    by: string | null;
                    source: string;
                    textKey: string;
                }[];
                textOnBoard: boolean;
                textOnBoardKey: string;
            };
            readonly premises: {
                textKey: string;
                text: string;
                source: string | null;
                id: string;
                readonly properties?: {
                    textKey: string;
                    text: string;
                }[];
            }[];
            readonly flyerCommitments: {
                textKey: string;
                text: string;
                source: string | null;
                id: string;
            }[];
            readonly commitments: {
                textKey: string;
                text: string;
                source: string | null;
                id: string;
                area: string;
                areaKey: string;
                status: string;
            }[];
            caution: {
                textKey: string;
                text: string;
            };
            readonly subscriptionProcedure: {
                textKey: string;
                text: string;
                source: string | null;
                step: number;
            }[];
            subscribers: {
                readonly log: components["schemas"]["Subscription"][];
                readonly publishedCounts: components["schemas"]["PublishedCount"][];
            };
            workingGroup: {
                name: string;
                nameKey: string;
                announced: {
                    date: string;
                    at: string;
                    source: string;
                    textKey: string;
                };
                purpose: {
                    textKey: string;
                    text: string;
                    source: string | null;
                };
                readonly means: {
                    textKey: string;
                    text: string;
                }[];
                readonly coChairs: {
                    state: string;
                    body: string;
                    textKey: string;
                }[];
                meets: string;
                meetsKey: string;
                readonly also: {
                    textKey: string;
                    text: string;
                }[];
                contact: {
                    email: string;
                    site: string;
                };
                steeringCommittee: {
                    seats: number;
                    seatsKey: string;
                    rule: string;
                    ruleKey: string;
                    readonly duties: {
                        textKey: string;
                        text: string;
                    }[];
                    readonly members: {
                        state: string;
                        from: string | null;
                        to: string | null;
                        source: string;
                    }[];
                    membersStatus: string;
                    readonly knownMeetings: {
                        date: string;
                        form: string;
                        textKey: string;
                    }[];
                };
                focusGroups: {
                    openTo: string;
                    openToKey: string;
                    source: string;
                    origin: string;
                    readonly groups: {
                        id: string;
                        title: string;
                        titleKey: string;
                        product: string | null;
                        productKey: string | null;
                    }[];
                };
                readonly areasOfInquiry: {
                    textKey: string;
                    text: string;
                }[];
                readonly history: {
                    textKey: string;
                    text: string;
                    source: string | null;
                    from: string;
                    to: string | null;
                }[];
            };
            advancedCourse: {
                days: number;
                daysKey: string;
                readonly outcomes: {
                    textKey: string;
                    text: string;
                }[];
                source: string | null;
            };
        };
        Subscribers: {
            asOf: string;
            source: string | null;
            readonly states: {
                code: string;
                since: string | null;
                source: string;
            }[];
            readonly organisations: {
                code: string;
                since: string | null;
                source: string;
            }[];
            count: {
                states: number;
                organisations: number;
            };
            undated: number;
            readonly publishedCounts: components["schemas"]["PublishedCount"][];
        };
        Wait: {
            /** @constant */
            kind: "draft";
            draft: components["schemas"]["DraftHead"];
        } | {
            /** @constant */
            kind: "assessment";
            facility: string;
            facilityName: string;
            version: number;
            /** @description null: never; else of an older version */
            assessedAt: string | null;
            work: components["schemas"]["Job"] | null;
        } | {
            /** @constant */
            kind: "requirement";
            facility: string;
            facilityName: string;
            positionsMissed: number;
            scenariosMissed: number;
            assessedAt: string;
        } | {
            /** @constant */
            kind: "comment";
            facility: string;
            facilityName: string;
            id: string;
            element: components["schemas"]["ElementReference"] | null;
            author: string;
            text: string;
            writtenAt: string;
        };
        Standing: {
            facility: string;
            facilityName: string;
            marking: components["schemas"]["Marking"];
            assessment: {
                assessedAt: string;
                worst: {
                    role: string;
                    roleName: string;
                    target: string;
                    targetName: string;
                    /** @enum {string} */
                    act: "theft" | "sabotage";
                    /** @enum {string} */
                    mode: "non-violent" | "violent";
                    conditionalRisk: number;
                    pEffectiveness: number | null;
                } | null;
                positionCount: number;
                /** @description Positions that miss what is required */
                positionsMissed: number;
                scenariosMissed: number;
                isOfLatestVersion: boolean;
            } | null;
            /** @description The assessment before */
            before: {
                assessedAt: string;
                worst: {
                    role: string;
                    roleName: string;
                    target: string;
                    targetName: string;
                    /** @enum {string} */
                    act: "theft" | "sabotage";
                    /** @enum {string} */
                    mode: "non-violent" | "violent";
                    conditionalRisk: number;
                    pEffectiveness: number | null;
                } | null;
                positionCount: number;
                /** @description Positions that miss what is required */
                positionsMissed: number;
                scenariosMissed: number;
            } | null;
        };
        HomeChange: {
            /** @enum {string} */
            kind: "version" | "assessment" | "comment";
            at: string;
            who: string;
            facility: string;
            facilityName: string;
            /** @description Index of its ledger entry */
            entry: number;
            version: number | null;
            reason: string | null;
            element: components["schemas"]["ElementReference"] | null;
            text: string | null;
        };
        Home: {
            /** @description Drafts, assessments, requirements, then at most 20 comments */
            readonly waits: components["schemas"]["Wait"][];
            /** @description Comments that nobody has resolved */
            commentCount: number;
            /** @description Empty for who may read no assessment */
            readonly standings: components["schemas"]["Standing"][];
            /** @description The newest first, at most 20 */
            readonly changes: components["schemas"]["HomeChange"][];
        };
        ColumnUse: {
            column: number;
            field: string;
            unit: string | null;
        };
        ReadTable: {
            readonly sheets: {
                name: string;
                isHidden: boolean;
                rowCount: number;
                columnCount: number;
                readonly sample: {
                    number: number;
                    readonly cells: (string | number)[];
                }[];
                guess: {
                    kind: ("areas" | "doors" | "access-wide" | "access-long" | "positions" | "material" | "sources" | "measures") | null;
                    headerRow: number;
                    readonly columns: components["schemas"]["ColumnUse"][];
                    /** @enum {string} */
                    decimal: "point" | "comma";
                    readonly personColumns: number[];
                };
                noteCount: number;
            }[];
            fields: {
                [key: string]: {
                    name: string;
                    /** @enum {string} */
                    need: "required" | "optional";
                    dimension: string | null;
                    readonly units: string[];
                    /** @enum {string} */
                    columns: "one" | "many";
                }[];
            };
        };
        ImportPreview: {
            digest: string;
            editCount: number;
            /** @description false: the document would be more than one may be */
            fits: boolean;
            assumed: number;
            persons: number;
            counts: {
                [key: string]: number;
            };
            readonly questions: {
                /** @enum {string} */
                about: "area" | "organisation" | "position" | "place" | "where" | "itself";
                text: string;
                readonly candidates: {
                    id: string;
                    name: string;
                }[];
                mayBeNew: boolean;
                isOptional: boolean;
                rows: number;
            }[];
            readonly rows: {
                row: number;
                /** @enum {string} */
                outcome: "add" | "change" | "same" | "skipped" | "error";
                element: {
                    /** @enum {string} */
                    section: "organisations" | "areas" | "portals" | "surfaces" | "measures" | "targets" | "roles" | "states" | "forces" | "procedures" | "materialBalanceAreas";
                    id: string;
                    name: string;
                } | null;
                readonly messages: {
                    code: string;
                    /** @enum {string} */
                    severity: "error" | "warning" | "note";
                    title: string;
                    found: string | null;
                    expected: string;
                    remedy: string;
                }[];
            }[];
        };
        LedgerEntry: {
            index: number;
            at: string;
            actor: string | null;
            role: string;
            organisation: string;
            action: string;
            rule: string;
            record: string;
            hashBefore: string | null;
            hashAfter: string | null;
            leafHash: string;
        };
        HistoryEntry: {
            index: number;
            at: string;
            actor: string | null;
            role: string;
            organisation: string;
            action: string;
            rule: string;
            record: string;
            hashBefore: string | null;
            hashAfter: string | null;
            leafHash: string;
            version: number | null;
            reason: string | null;
            /** @description What it is about; null: it does not say, or not to this reader */
            elements: components["schemas"]["ElementReference"][] | null;
            /** @description What a step of a draft is called */
            label: components["schemas"]["StepLabel"] | null;
        };
        History: components["schemas"]["HistoryEntry"][];
        LedgerPage: {
            size: number;
            readonly entries: components["schemas"]["LedgerEntry"][];
        };
        Checkpoint: {
            note: string;
            size: number;
            rootHash: string;
            keyId: string;
            verifierKey: string;
            readonly witnesses: string[];
            statement: string;
        };
        InclusionProof: {
            index: number;
            size: number;
            leafHash: string;
            rootHash: string;
            readonly proof: string[];
        };
        CleanedText: {
            text: string;
            readonly changes: {
                /** @enum {string} */
                kind: "quotation-mark" | "space" | "tab" | "list-mark" | "invisible" | "line-end";
                /** @description Offset in the text as it was sent */
                start: number;
                end: number;
                line: number;
                column: number;
                found: string;
                replacement: string;
            }[];
        };
        SearchHit: {
            /** @enum {string} */
            kind: "facility" | "target" | "area" | "crossing" | "measure" | "role" | "procedure" | "state" | "force" | "balance-area" | "version" | "comment" | "term" | "help";
            id: string;
            name: string;
            within: string | null;
            facility: {
                id: string;
                name: string;
            } | null;
            marking: components["schemas"]["Marking"] | null;
            /** @description What a comment is about; null: the facility as a whole */
            element: components["schemas"]["ElementReference"] | null;
        };
        SearchAnswer: {
            /** @description Best first */
            readonly hits: components["schemas"]["SearchHit"][];
            /** @description How many there are of each kind, in the order in which kinds are listed */
            readonly counts: {
                /** @enum {string} */
                kind: "facility" | "target" | "area" | "crossing" | "measure" | "role" | "procedure" | "state" | "force" | "balance-area" | "version" | "comment" | "term" | "help";
                count: number;
            }[];
        };
        Health: {
            /** @constant */
            status: "ok";
            version: string;
            /** @enum {string} */
            database: "sqlite" | "postgresql";
            schemaVersion: number;
            demonstration: boolean;
        };
        Session: {
            person: {
                id: string;
                name: string;
                role: string;
                organisation: {
                    id: string;
                    name: string;
                };
                isFictional: boolean;
            } | null;
            csrfToken: string;
            demonstration: boolean;
            /** @description Actions the person may ask for */
            readonly may: string[];
            /** @description Actions refused to the person, and who could do or grant them */
            readonly mayNot: {
                action: string;
                readonly rules: string[];
                readonly mayBeDoneBy: string[];
                readonly mayBeGrantedBy: string[];
            }[];
        };
        DemonstrationPerson: {
            id: string;
            name: string;
            role: string;
            organisation: {
                id: string;
                name: string;
            };
            mayText: string;
        };
        DemonstrationPersons: components["schemas"]["DemonstrationPerson"][];
        TemplateQuestion: {
            id: string;
            answer: {
                /** @constant */
                kind: "text";
                maxLength: number;
            } | {
                /** @constant */
                kind: "yes-no";
            } | {
                /** @constant */
                kind: "choice";
                readonly options: string[];
            } | {
                /** @constant */
                kind: "several";
                readonly options: string[];
                atLeast: number;
            } | {
                /** @constant */
                kind: "number";
                min: number;
                max: number;
                unit: string;
            };
            default: string | number | boolean | string[];
        };
        TemplatePage: {
            id: string;
            readonly questions: components["schemas"]["TemplateQuestion"][];
        };
        TemplateList: {
            kind: string;
            questionCount: number;
        }[];
        TemplatePreview: {
            /** @description With the questions to be asked after these answers */
            readonly pages: components["schemas"]["TemplatePage"][];
            /** @description The first page with a question that has no answer */
            next: string | null;
            /** @description Questions whose default holds */
            readonly unanswered: string[];
            /** @description Places of values that no answer gave */
            readonly assumed: string[];
            model: components["schemas"]["FacilityModel"];
            readonly categories: components["schemas"]["TargetCategory"][];
        };
        UnderlayPlacement: {
            /** @description West edge of the picture, once turned */
            xMetres: number;
            /** @description North edge of the picture, once turned */
            yMetres: number;
            metresPerPixel: number;
            /** @description Clockwise */
            quarterTurns: 0 | 1 | 2 | 3;
            opacity: number;
        };
        UnderlayPicture: {
            hash: string;
            /** @enum {string} */
            mediaType: "image/png" | "image/jpeg" | "image/webp";
            width: number;
            height: number;
            byteLength: number;
        };
        UnderlayView: {
            underlay: {
                picture: components["schemas"]["UnderlayPicture"];
                placement: components["schemas"]["UnderlayPlacement"];
            } | null;
        };
        PositionDifference: {
            role: string;
            /** @enum {string} */
            movement: "better" | "worse" | "same" | "new" | "gone";
            before: {
                rank: number;
                isPersonalData: boolean;
                worstScenario: string | null;
                conditionalRisk: number;
                pEffectiveness: number | null;
                requirementsMissed: number;
            } | null;
            after: {
                rank: number;
                isPersonalData: boolean;
                worstScenario: string | null;
                conditionalRisk: number;
                pEffectiveness: number | null;
                requirementsMissed: number;
            } | null;
        };
        ScenarioDifference: {
            scenario: string;
            role: string;
            target: string;
            /** @enum {string} */
            act: "theft" | "sabotage";
            /** @enum {string} */
            mode: "non-violent" | "violent";
            /** @enum {string} */
            movement: "better" | "worse" | "same" | "new" | "gone";
            before: {
                conditionalRisk: number;
                pEffectiveness: number | null;
                isRequirementMissed: boolean | null;
            } | null;
            after: {
                conditionalRisk: number;
                pEffectiveness: number | null;
                isRequirementMissed: boolean | null;
            } | null;
        };
        WhatIfAnswer: {
            modelHashBefore: string;
            modelHashAfter: string;
            engineVersion: string;
            readonly changes: components["schemas"]["ModelChange"][];
            /** @description In the order of the ranking after the change */
            readonly positions: components["schemas"]["PositionDifference"][];
            /** @description Those that differ; the most harmful first */
            readonly scenarios: components["schemas"]["ScenarioDifference"][];
            counts: {
                positions: {
                    better: number;
                    worse: number;
                    same: number;
                    new: number;
                    gone: number;
                };
                scenarios: {
                    better: number;
                    worse: number;
                    same: number;
                    new: number;
                    gone: number;
                };
            };
            readonly warnings: components["schemas"]["Diagnostic"][];
        };
        WhatIfState: {
            /** @enum {string} */
            state: "cold" | "preparing" | "ready";
            done: number;
            /** @description 0 until it is known */
            total: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
