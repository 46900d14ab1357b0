// node-addon-api's workers and thread-safe functions.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

namespace {

// A door that threads wait behind until it has been opened often enough.
class Door {
  public:
    void Open() {
        std::lock_guard<std::mutex> lock(mutex_);
        opened_++;
        changed_.notify_all();
    }

    void Await(int times) {
        std::unique_lock<std::mutex> lock(mutex_);
        changed_.wait(lock, [this, times] { return opened_ >= times; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int opened_ = 0;
};

// Waits until JavaScript has seen an item before it sends the next one: of items that nobody has seen only the last one
// arrives.
class Progress : public Napi::AsyncProgressWorker<int32_t> {
  public:
    Progress(const Napi::Function &done, const Napi::Function &step, int32_t count)
        : Napi::AsyncProgressWorker<int32_t>(done, "progress"), step_(Napi::Persistent(step)), count_(count) {}

    void Execute(const ExecutionProgress &progress) override {
        for (int32_t i = 0; i < count_; i++) {
            int32_t items[] = {i, i * i, -i};
            progress.Send(items, 3);
            door_.Await(i + 1);
        }
        progress.Signal();
        door_.Await(count_ + 1);
    }

    void OnProgress(const int32_t *items, size_t count) override {
        Napi::Array seen = Napi::Array::New(Env(), count);
        for (size_t i = 0; i < count; i++) {
            seen[static_cast<uint32_t>(i)] = items[i];
        }
        step_.Call(Receiver().Value(), {seen, Napi::Boolean::New(Env(), items == nullptr)});
        door_.Open();
    }

  private:
    Napi::FunctionReference step_;
    int32_t count_;
    Door door_;
};

void StartProgress(const Napi::CallbackInfo &info) {
    (new Progress(info[0].As<Napi::Function>(), info[1].As<Napi::Function>(), info[2].As<Napi::Number>()))->Queue();
}

// Every item arrives, also those that were sent while nobody looked, and all of them before the end.
class QueuedProgress : public Napi::AsyncProgressQueueWorker<double> {
  public:
    QueuedProgress(const Napi::Object &receiver, const Napi::Function &done)
        : Napi::AsyncProgressQueueWorker<double>(receiver, done, "queued progress") {}

    void Execute(const ExecutionProgress &progress) override {
        for (int i = 0; i < 50; i++) {
            double item = i / 2.0;
            progress.Send(&item, 1);
        }
        SetError("an error after all");
    }

    void OnProgress(const double *items, size_t count) override {
        Napi::HandleScope scope(Env());
        Napi::Object receiver = Receiver().Value();
        double sum = receiver.Get("sum").As<Napi::Number>();
        for (size_t i = 0; i < count; i++) {
            sum += items[i];
        }
        receiver["sum"] = sum;
        receiver["calls"] = receiver.Get("calls").As<Napi::Number>().DoubleValue() + 1;
    }
};

void StartQueuedProgress(const Napi::CallbackInfo &info) {
    (new QueuedProgress(info[0].As<Napi::Object>(), info[1].As<Napi::Function>()))->Queue();
}

// With a receiver, and more than one result.
class Divider : public Napi::AsyncWorker {
  public:
    Divider(const Napi::CallbackInfo &info)
        : Napi::AsyncWorker(info[0].As<Napi::Object>(), info[1].As<Napi::Function>(), "divider", Napi::Object::New(info.Env())),
          dividend_(info[2].As<Napi::Number>()), divisor_(info[3].As<Napi::Number>()) {}

    void Execute() override {
        if (divisor_ == 0) {
            throw std::invalid_argument("divided by zero");
        }
        quotient_ = dividend_ / divisor_;
        rest_ = dividend_ % divisor_;
    }

    std::vector<napi_value> GetResult(Napi::Env env) override {
        return {env.Null(), Napi::Number::New(env, quotient_), Napi::Number::New(env, rest_)};
    }

  private:
    int32_t dividend_, divisor_, quotient_ = 0, rest_ = 0;
};

void Divide(const Napi::CallbackInfo &info) {
    (new Divider(info))->Queue();
}

// Occupies a thread of the pool until all threads of it are, and the test goes on.
class Occupier : public Napi::AsyncWorker {
  public:
    Occupier(const Napi::Function &callback, Door *door) : Napi::AsyncWorker(callback), door_(door) {}

    void Execute() override {
        door_->Await(1);
    }

    void OnWorkComplete(Napi::Env env, napi_status status) override {
        Napi::HandleScope scope(env);
        Callback().Call({Napi::Number::New(env, status)});
        Destroy();
    }

  private:
    Door *door_;
};

// The pool has four threads: the fifth work waits, so that it can be cancelled, and the others cannot.
Napi::Value CancelFifth(const Napi::CallbackInfo &info) {
    Door *door = new Door();  // outlives the last work: never deleted
    Occupier *last = nullptr;
    for (int i = 0; i < 5; i++) {
        last = new Occupier(info[0].As<Napi::Function>(), door);
        last->Queue();
    }
    last->Cancel();
    door->Open();
    return info.Env().Undefined();
}

struct Account {
    Napi::FunctionReference log;
    int32_t sum = 0;
};

void Log(Napi::Env env, Account *account, const std::string &line) {
    account->log.Call({Napi::String::New(env, line)});
}

void CallTyped(Napi::Env env, Napi::Function callback, Account *account, int32_t *item) {
    account->sum += *item;
    Log(env, account, "item " + std::to_string(*item) + (callback.IsEmpty() ? " without function" : " with function"));
    if (!callback.IsEmpty()) {
        callback.Call({Napi::Number::New(env, account->sum)});
    }
    delete item;
}

using Typed = Napi::TypedThreadSafeFunction<Account, int32_t, CallTyped>;

void FinalizeTyped(Napi::Env env, int32_t *data, Account *account) {
    Log(env, account, "finalized with " + std::to_string(*data) + ", sum " + std::to_string(account->sum));
    delete data;
    delete account;
}

// From the thread of JavaScript, which does not look at the queue meanwhile: what each call answers is certain.
Napi::Value UseTypedHere(const Napi::CallbackInfo &info) {
    Account *account = new Account{Napi::Persistent(info[0].As<Napi::Function>())};
    Typed function = Typed::New(
        info.Env(), Typed::EmptyFunctionFactory(info.Env()), Napi::Object::New(info.Env()), "typed", 2, 1, account, FinalizeTyped, new int32_t(7));
    Napi::Array statuses = Napi::Array::New(info.Env());
    auto add = [&statuses](napi_status status) { statuses[statuses.Length()] = static_cast<int>(status); };
    add(function.BlockingCall(new int32_t(1)));
    add(function.NonBlockingCall(new int32_t(2)));
    int32_t *refused = new int32_t(3);
    add(function.NonBlockingCall(refused));
    delete refused;
    add(function.Acquire());
    function.Unref(info.Env());
    function.Ref(info.Env());
    add(function.Release());
    statuses[statuses.Length()] = function.GetContext() == account;
    add(function.Release());
    return statuses;
}

void UseTypedFromThreads(const Napi::CallbackInfo &info) {
    Account *account = new Account{Napi::Persistent(info[0].As<Napi::Function>())};
    Typed function = Typed::New(
        info.Env(), info[1].As<Napi::Function>(), "typed", 1, 1, account, FinalizeTyped, new int32_t(8));
    std::thread([function] {
        for (int32_t i = 1; i <= 3; i++) {
            function.BlockingCall(new int32_t(i));
        }
        function.Release();
    }).detach();
}

// Nobody has called it, so that nothing is lost.
Napi::Value AbortTyped(const Napi::CallbackInfo &info) {
    Account *account = new Account{Napi::Persistent(info[0].As<Napi::Function>())};
    Typed function = Typed::New(info.Env(), "typed", 0, 2, account, FinalizeTyped, new int32_t(9));
    int aborted = function.Abort();
    int32_t *refused = new int32_t(1);
    int called = function.NonBlockingCall(refused);
    delete refused;
    return Napi::String::New(info.Env(), std::to_string(aborted) + " " + std::to_string(called));
}

// With a context, a finalizer that has data, and a callback for each call.
void UseUntyped(const Napi::CallbackInfo &info) {
    Account *account = new Account{Napi::Persistent(info[0].As<Napi::Function>())};
    Napi::ThreadSafeFunction function = Napi::ThreadSafeFunction::New(
        info.Env(), info[1].As<Napi::Function>(), Napi::Object::New(info.Env()), "untyped", 0, 2, account,
        [](Napi::Env env, int32_t *data, Account *account) { FinalizeTyped(env, data, account); }, new int32_t(10));
    for (int thread = 1; thread <= 2; thread++) {
        std::thread([function, account, thread]() mutable {
            function.BlockingCall(new int32_t(thread), [account](Napi::Env env, Napi::Function callback, int32_t *item) {
                account->sum += *item;
                callback.Call({Napi::Number::New(env, 0)});
                delete item;
            });
            function.Release();
        }).detach();
    }
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["startProgress"] = Napi::Function::New<StartProgress>(env);
    exports["startQueuedProgress"] = Napi::Function::New<StartQueuedProgress>(env);
    exports["divide"] = Napi::Function::New<Divide>(env);
    exports["cancelFifth"] = Napi::Function::New<CancelFifth>(env);
    exports["useTypedHere"] = Napi::Function::New<UseTypedHere>(env);
    exports["useTypedFromThreads"] = Napi::Function::New<UseTypedFromThreads>(env);
    exports["abortTyped"] = Napi::Function::New<AbortTyped>(env);
    exports["useUntyped"] = Napi::Function::New<UseUntyped>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(threads, Init)
