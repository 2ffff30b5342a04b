#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace chancery::indexer {

/// N workers turn inputs into outputs side by side; the outputs reach `consume` one at a time in the order of the
/// inputs.
///
/// push() and finish() belong to one thread. At most `in_flight` inputs are held, so memory is bounded whatever comes
/// in. Errors:  what a worker or `consume` throws is thrown again by the next push() or by finish().
template <class In, class Out>
class OrderedStage {
public:
    using Worker = std::function<Out(In&&)>;

    OrderedStage(unsigned workers, std::size_t in_flight, const std::function<Worker()>& make_worker,
                 std::function<void(Out&&)> consume)
        : in_flight_(in_flight), consume_(std::move(consume)) {
        threads_.reserve(workers);
        for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this, make_worker] { run(make_worker); });
    }

    OrderedStage(const OrderedStage&) = delete;
    OrderedStage& operator=(const OrderedStage&) = delete;

    ~OrderedStage() { stop(); }

    /// Hands over one input; waits while `in_flight` are on their way.
    void push(In input) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return failure_ || pushed_ - consumed_ < in_flight_; });
        if (failure_) std::rethrow_exception(failure_);
        waiting_.emplace_back(pushed_++, std::move(input));
        changed_.notify_all();
    }

    /// Waits until every output has been consumed.
    void finish() {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return failure_ || consumed_ == pushed_; });
        }
        stop();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void run(const std::function<Worker()>& make_worker) {
        try {
            const Worker work = make_worker();
            while (auto input = take()) deliver(input->first, work(std::move(input->second)));
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            changed_.notify_all();
        }
    }

    std::optional<std::pair<std::uint64_t, In>> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || failure_ || !waiting_.empty(); });
        if (failure_ || waiting_.empty()) return std::nullopt;
        std::optional<std::pair<std::uint64_t, In>> input(std::move(waiting_.front()));
        waiting_.pop_front();
        return input;
    }

    /// Whoever finds the next output in order consumes it, and those that follow, while the others work on.
    void deliver(std::uint64_t number, Out&& output) {
        std::unique_lock lock(mutex_);
        done_.emplace(number, std::move(output));
        if (consuming_) return;
        consuming_ = true;
        while (!failure_ && !done_.empty() && done_.begin()->first == consumed_) {
            Out next = std::move(done_.begin()->second);
            done_.erase(done_.begin());
            lock.unlock();
            try {
                consume_(std::move(next));
            } catch (...) {
                lock.lock();
                if (!failure_) failure_ = std::current_exception();
                break;
            }
            lock.lock();
            ++consumed_;
            changed_.notify_all();
        }
        consuming_ = false;
        changed_.notify_all();
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopped_ = true;
            changed_.notify_all();
        }
        for (std::thread& thread : threads_) {
            if (thread.joinable()) thread.join();
        }
    }

    std::size_t in_flight_;
    std::function<void(Out&&)> consume_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<std::uint64_t, In>> waiting_;
    std::map<std::uint64_t, Out> done_;
    std::uint64_t pushed_ = 0;
    std::uint64_t consumed_ = 0;
    bool consuming_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
    std::vector<std::thread> threads_;
};

}  // namespace chancery::indexer
