// node-addon-api's asynchronous contexts and what belongs to the environment.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <cstdio>
#include <string>
#include <utility>

namespace {

// Calls of info[0], with info[1] as the receiver.
Napi::Value MakeCallback(const Napi::CallbackInfo &info) {
    return info[0].As<Napi::Function>().MakeCallback(info[1], {info[2], Napi::Number::New(info.Env(), 2)});
}

Napi::Value MakeCallbackByReference(const Napi::CallbackInfo &info) {
    Napi::FunctionReference function = Napi::Persistent(info[0].As<Napi::Function>());
    Napi::AsyncContext context(info.Env(), "context", Napi::Object::New(info.Env()));
    return function.MakeCallback(info[1], std::vector<napi_value>{info[2]}, context);
}

Napi::Value MakeCallbackAndCatch(const Napi::CallbackInfo &info) {
    Napi::AsyncContext first(info.Env(), "first");
    Napi::AsyncContext context(std::move(first));
    try {
        return info[0].As<Napi::Function>().MakeCallback(info[1], 0, nullptr, context);
    } catch (const Napi::Error &e) {
        return Napi::String::New(info.Env(), "caught " + e.Message());
    }
}

// Remembers a function with the asynchronous context of here and now.
struct Remembered {
    Napi::FunctionReference function;
    Napi::AsyncContext context;
};

Remembered *remembered = nullptr;

void Remember(const Napi::CallbackInfo &info) {
    remembered = new Remembered{Napi::Persistent(info[0].As<Napi::Function>()), Napi::AsyncContext(info.Env(), "remembered")};
}

Napi::Value CallRemembered(const Napi::CallbackInfo &info) {
    Napi::Value result = remembered->function.MakeCallback(info.This(), {}, remembered->context);
    {
        Napi::CallbackScope scope(info.Env(), remembered->context);
        result = Napi::String::New(
            info.Env(), result.ToString().Utf8Value() + ", " + remembered->function.Call({}).ToString().Utf8Value());
    }
    delete remembered;
    return result;
}

Napi::Value Versions(const Napi::CallbackInfo &info) {
    const napi_node_version *version = Napi::VersionManagement::GetNodeVersion(info.Env());
    Napi::Object result = Napi::Object::New(info.Env());
    result["napi"] = Napi::VersionManagement::GetNapiVersion(info.Env());
    result["major"] = version->major;
    result["minor"] = version->minor;
    result["patch"] = version->patch;
    result["release"] = version->release;
    return result;
}

Napi::Value AdjustMemory(const Napi::CallbackInfo &info) {
    int64_t before = Napi::MemoryManagement::AdjustExternalMemory(info.Env(), 0);
    int64_t more = Napi::MemoryManagement::AdjustExternalMemory(info.Env(), 1 << 20);
    int64_t after = Napi::MemoryManagement::AdjustExternalMemory(info.Env(), -(1 << 20));
    return Napi::String::New(info.Env(), std::to_string(more - before) + " " + std::to_string(after - before));
}

Napi::Value RunScripts(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Array results = Napi::Array::New(env);
    results[0u] = env.RunScript("1 + 2");
    results[1u] = env.RunScript(std::string("var madeByScript = {here: true}; madeByScript"));
    results[2u] = env.RunScript(Napi::String::New(env, "typeof madeByScript"));
    results[3u] = env.Global().Get("madeByScript");
    results[4u] = env.Global().Delete("madeByScript");
    return results;
}

Napi::Value FailScripts(const Napi::CallbackInfo &info) {
    return info.Env().RunScript(info[0].As<Napi::String>());
}

Napi::Value ModuleFileName(const Napi::CallbackInfo &info) {
    return Napi::String::New(info.Env(), Napi::Env(info.Env()).GetModuleFileName());
}

struct Counter {
    int value;
};

void FinalizeData(Napi::Env, Counter *data, Counter *hint) {
    std::printf("instance data %d, hint %d\n", data->value, hint->value);
    std::fflush(stdout);
    delete data;
    delete hint;
}

void SetData(const Napi::CallbackInfo &info) {
    info.Env().SetInstanceData<Counter, Counter, FinalizeData>(new Counter{41}, new Counter{42});
}

Napi::Value CountUp(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), ++info.Env().GetInstanceData<Counter>()->value);
}

void Say(const char *text) {
    std::printf("%s\n", text);
    std::fflush(stdout);
}

// Hooks run in the opposite order, except for those that are gone.
Napi::Value AddHooks(const Napi::CallbackInfo &info) {
    static int argument = 7;
    Napi::Env env = info.Env();
    env.AddCleanupHook([] { Say("first hook"); });
    auto removed = env.AddCleanupHook([] { Say("removed hook"); });
    env.AddCleanupHook([](int *value) { Say(*value == 7 ? "hook with seven" : "hook with another"); }, &argument);
    bool isThere = !removed.IsEmpty();
    return Napi::Boolean::New(env, isThere && removed.Remove(env));
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["makeCallback"] = Napi::Function::New<MakeCallback>(env);
    exports["makeCallbackByReference"] = Napi::Function::New<MakeCallbackByReference>(env);
    exports["makeCallbackAndCatch"] = Napi::Function::New<MakeCallbackAndCatch>(env);
    exports["remember"] = Napi::Function::New<Remember>(env);
    exports["callRemembered"] = Napi::Function::New<CallRemembered>(env);
    exports["versions"] = Napi::Function::New<Versions>(env);
    exports["adjustMemory"] = Napi::Function::New<AdjustMemory>(env);
    exports["runScripts"] = Napi::Function::New<RunScripts>(env);
    exports["failScripts"] = Napi::Function::New<FailScripts>(env);
    exports["moduleFileName"] = Napi::Function::New<ModuleFileName>(env);
    exports["setData"] = Napi::Function::New<SetData>(env);
    exports["countUp"] = Napi::Function::New<CountUp>(env);
    exports["addHooks"] = Napi::Function::New<AddHooks>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(contexts, Init)
